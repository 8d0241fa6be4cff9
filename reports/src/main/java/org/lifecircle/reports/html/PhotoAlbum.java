package org.lifecircle.reports.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.reports.document.ReportDocument;
import org.lifecircle.reports.document.ReportDocument.EvidenceCard;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.evidence.Photo;

/**
 * The photos of a page, all of one size, and together no larger than a page can carry. The more
 * there are, the smaller they become; what does not fit even then is left to the other documents.
 */
public final class PhotoAlbum {

  /** What all photos of a page may have together; as text they take a third more. */
  static final int MOST_BYTES = 900_000;

  private static final int[] SIDES = {Photo.LONGEST_SIDE, 480, 360, 260, 180};

  private final Map<Photo, Photo> shown = new LinkedHashMap<>();

  PhotoAlbum(List<Photo> photos, int mostBytes) {
    List<Photo> fitting = photos;
    for (int side : SIDES) {
      fitting = photos.stream().map(photo -> photo.within(side)).toList();
      if (fitting.stream().mapToLong(Photo::size).sum() <= mostBytes) {
        break;
      }
    }
    long bytes = 0;
    for (int i = 0; i < photos.size(); i++) {
      bytes += fitting.get(i).size();
      if (bytes <= mostBytes) {
        shown.put(photos.get(i), fitting.get(i));
      }
    }
  }

  static PhotoAlbum of(ReportDocument document) {
    return new PhotoAlbum(
        document.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(EvidenceCards.class::isInstance)
            .flatMap(block -> ((EvidenceCards) block).items().stream())
            .map(EvidenceCard::photo)
            .flatMap(Optional::stream)
            .distinct()
            .toList(),
        MOST_BYTES);
  }

  /** The photo as the page shows it; empty when it did not fit. */
  public Optional<Photo> shown(Photo photo) {
    return Optional.ofNullable(shown.get(photo));
  }
}
