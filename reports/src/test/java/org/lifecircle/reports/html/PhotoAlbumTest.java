package org.lifecircle.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lifecircle.reports.DrawnShop;
import org.lifecircle.reports.evidence.Photo;

class PhotoAlbumTest {

  private static final List<Photo> PHOTOS = new ArrayList<>();

  @BeforeAll
  static void photos() throws Exception {
    for (int i = 0; i < 8; i++) {
      PHOTOS.add(Photo.read(DrawnShop.jpeg(DrawnShop.draw("第" + i + "店", 640, 480, i))));
    }
  }

  private static int sum() {
    return PHOTOS.stream().mapToInt(Photo::size).sum();
  }

  @Test
  void whatFitsIsShownAsItIs() {
    PhotoAlbum album = new PhotoAlbum(PHOTOS, sum());
    PHOTOS.forEach(photo -> assertThat(album.shown(photo)).containsSame(photo));
  }

  @Test
  void whatDoesNotFitBecomesSmallerAllAlike() {
    PhotoAlbum album =
        new PhotoAlbum(PHOTOS, PHOTOS.stream().mapToInt(photo -> photo.within(360).size()).sum());
    assertThat(PHOTOS.stream().map(photo -> album.shown(photo).orElseThrow().width()).distinct())
        .containsExactly(360);
  }

  @Test
  void whatDoesNotFitEvenThenIsLeftToOtherDocuments() {
    int most = 3 * PHOTOS.get(0).within(180).size();
    PhotoAlbum album = new PhotoAlbum(PHOTOS, most);
    List<Photo> shown = PHOTOS.stream().map(album::shown).flatMap(Optional::stream).toList();
    assertThat(shown).hasSizeBetween(1, 4).allMatch(photo -> photo.width() == 180);
    assertThat(shown.stream().mapToInt(Photo::size).sum()).isLessThanOrEqualTo(most);
  }
}
