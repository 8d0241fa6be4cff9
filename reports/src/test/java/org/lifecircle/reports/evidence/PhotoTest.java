package org.lifecircle.reports.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.lifecircle.reports.DrawnShop;

class PhotoTest {

  private static final BufferedImage SHOP = DrawnShop.draw("菜市场", 1600, 1200, 0);

  private static BufferedImage pixels(Photo photo) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
  }

  private static String told(byte[] file) {
    UnusablePhotoException thrown =
        catchThrowableOfType(UnusablePhotoException.class, () -> Photo.read(file));
    assertThat(thrown).as("reading must fail").isNotNull();
    assertThat(thrown.reason().zh()).containsPattern("\\p{IsHan}");
    return thrown.reason().en();
  }

  /** A camera's note that the picture stands on its side, and where it was taken. */
  private static byte[] withExif(byte[] jpeg, int orientation) {
    byte[] place = "GPS 39.9165N 116.4835E".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + place.length);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
    tiff.putShort((short) orientation).putShort((short) 0);
    tiff.putShort((short) 0x010E).putShort((short) 2).putInt(place.length).putInt(38);
    tiff.putInt(0).put(place);
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
    file.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
    file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
    file.put(jpeg, 2, jpeg.length - 2);
    return file.array();
  }

  @Test
  void aLargePhotoIsMadeSmall() throws Exception {
    Photo photo = Photo.read(DrawnShop.jpeg(SHOP));
    assertThat(photo.width()).isEqualTo(640);
    assertThat(photo.height()).isEqualTo(480);
    assertThat(photo.size()).isLessThan(60_000);
    assertThat(pixels(photo).getWidth()).isEqualTo(640);
  }

  @Test
  void aSmallPhotoKeepsItsSize() throws Exception {
    Photo photo = Photo.read(DrawnShop.png(DrawnShop.draw("药店", 300, 200, 1)));
    assertThat(photo.width()).isEqualTo(300);
    assertThat(photo.height()).isEqualTo(200);
  }

  @Test
  void aPhotoTakenUprightStandsUpright() throws Exception {
    // The sky is the top of the drawing; turned by a quarter it is the right edge.
    Photo photo = Photo.read(withExif(DrawnShop.jpeg(SHOP), 6));
    assertThat(photo.width()).isEqualTo(480);
    assertThat(photo.height()).isEqualTo(640);
    Color right = new Color(pixels(photo).getRGB(478, 320));
    Color left = new Color(pixels(photo).getRGB(2, 320));
    assertThat(right.getBlue()).isGreaterThan(225);
    assertThat(left.getBlue()).isLessThan(200);
  }

  @Test
  void whereAPhotoWasTakenDoesNotGetIntoTheReport() throws Exception {
    byte[] file = withExif(DrawnShop.jpeg(SHOP), 1);
    assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("116.4835E");
    String written = new String(Photo.read(file).jpeg(), StandardCharsets.ISO_8859_1);
    assertThat(written).doesNotContain("Exif", "GPS", "116.4835E");
  }

  @Test
  void whatIsTransparentBecomesWhite() throws Exception {
    BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
    assertThat(new Color(pixels(Photo.read(DrawnShop.png(clear))).getRGB(20, 20)))
        .isEqualTo(Color.WHITE);
  }

  @Test
  void theSamePhotoGivesTheSameBytes() throws Exception {
    assertThat(Photo.read(DrawnShop.jpeg(SHOP))).isEqualTo(Photo.read(DrawnShop.jpeg(SHOP)));
  }

  @Test
  void aSmallerPhotoHasFewerBytes() throws Exception {
    Photo photo = Photo.read(DrawnShop.jpeg(SHOP));
    Photo small = photo.within(180);
    assertThat(small.width()).isEqualTo(180);
    assertThat(small.height()).isEqualTo(135);
    assertThat(small.size()).isLessThan(photo.size() / 3);
    assertThat(photo.within(640)).isSameAs(photo);
  }

  @Test
  void theNameOfAFileSaysNothingOfItsContent() {
    assertThat(told("not a photo at all".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("This is no JPEG or PNG photo. Save it as .jpg.");
    assertThat(told(new byte[0])).isEqualTo("This photo file is empty.");
    byte[] heic = "\0\0\0\30ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(told(heic)).startsWith("This is a HEIC photo of a phone.");
  }

  @Test
  void aFileOfTooManyBytesIsRefused() {
    byte[] file = Arrays.copyOf(DrawnShop.jpeg(SHOP), Photo.LARGEST_FILE_BYTES + 1);
    assertThat(told(file)).isEqualTo("The photo has more than 24 MB. Make it smaller.");
  }

  /** A PNG file whose head claims any size; not one pixel follows. */
  private static byte[] claiming(int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(17);
    head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
    head.put(new byte[] {8, 2, 0, 0, 0});
    CRC32 check = new CRC32();
    check.update(head.array());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
    file.writeBytes(head.array());
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    return file.toByteArray();
  }

  @Test
  void aFileOfTooManyPixelsIsRefusedBeforeOneIsUnpacked() {
    assertThat(told(claiming(60_000, 50_000)))
        .isEqualTo(
            "The photo has 60000 × 50000 pixels; the most is 64 million, and 20000 on a side."
                + " Make it smaller.");
    assertThat(told(claiming(1_000_000, 1))).contains("1000000 × 1 pixels");
  }

  @Test
  void aPhotoThatIsCutOffIsToldAndNotShownHalf() {
    byte[] jpeg = DrawnShop.jpeg(SHOP);
    assertThat(told(Arrays.copyOf(jpeg, jpeg.length / 2)))
        .isEqualTo("This photo file is cut off: its lower part is missing. Copy it again.");
    byte[] png = DrawnShop.png(SHOP);
    assertThat(told(Arrays.copyOf(png, png.length / 2)))
        .startsWith("This photo file is damaged and cannot be opened.");
  }

  @Test
  void noDamagedPhotoCrashesTheReader() {
    byte[][] files = {
      DrawnShop.jpeg(DrawnShop.draw("早餐", 200, 150, 2)),
      DrawnShop.png(DrawnShop.draw("早餐", 200, 150, 2)),
      withExif(DrawnShop.jpeg(DrawnShop.draw("早餐", 200, 150, 2)), 6)
    };
    for (long seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] file = files[(int) (seed % files.length)].clone();
      for (int i = 0; i < 12; i++) {
        file[8 + random.nextInt(Math.min(file.length - 8, seed % 2 == 0 ? 400 : file.length - 8))] =
            (byte) random.nextInt();
      }
      try {
        assertThat(Photo.read(file).width()).as("seed " + seed).isPositive();
      } catch (UnusablePhotoException e) {
        assertThat(e.reason().en()).as("seed " + seed).isNotBlank();
      }
    }
  }
}
