package org.lifecircle.simulation.mason;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A day as an animated picture (GIF) for people without a screen: footfall so far, homes in blue,
 * outlets in green, residents under way in magenta; a bar above runs from midnight to midnight.
 */
public final class DayPicture {

  private static final int LONGEST_SIDE_PIXELS = 640;
  private static final int BAR_PIXELS = 6;

  private static final int COLORS = 256;

  /** As many shades of footfall as fit into a picture of so many colors beside the others. */
  private static final int SHADES = 200;

  private static final int FIRST_MINUTE = 5 * 60;
  private static final int LAST_MINUTE = 23 * 60;
  private static final int MINUTES_PER_FRAME = 10;
  private static final int HUNDREDTHS_PER_FRAME = 12;
  private static final Color HOME = new Color(70, 110, 180);
  private static final Color OUTLET = new Color(30, 140, 80);
  private static final Color WALKER = new Color(200, 30, 160);
  private static final Color BAR = new Color(90, 90, 90);

  private DayPicture() {}

  /**
   * Simulates the rest of a day and writes its picture over whatever the file held.
   *
   * @param day how far the day has come; the picture begins there
   * @param file the picture
   * @throws IOException when the file cannot be written
   */
  public static void write(DayCheckpoint day, Path file) throws IOException {
    CircleDay state = day.state();
    PreparedCircle circle = state.circle();
    int minutesGone = (day.second() + 59) / 60;
    GridView view = GridView.of(circle);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (OutputStream bytes = Files.newOutputStream(file);
        ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int minute = FIRST_MINUTE; minute <= LAST_MINUTE; minute += MINUTES_PER_FRAME) {
        if (minute < minutesGone && minute + MINUTES_PER_FRAME <= LAST_MINUTE) {
          continue;
        }
        day.runUntil(minute * 60);
        state.countWalks(minute * 60);
        BufferedImage frame = frame(circle, view, state, minute);
        writer.writeToSequence(new IIOImage(frame, null, timing(writer, frame)), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage frame(
      PreparedCircle circle, GridView view, CircleDay state, int minute) {
    FootfallColors colors = new FootfallColors(circle.circle.residents());
    int columns = view.columns();
    int rows = view.rows();
    int side = Math.max(2, LONGEST_SIDE_PIXELS / Math.max(columns, rows));
    BufferedImage image =
        new BufferedImage(
            columns * side,
            rows * side + BAR_PIXELS,
            BufferedImage.TYPE_BYTE_INDEXED,
            palette(circle));
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    for (int column = view.west(); column < view.west() + columns; column++) {
      for (int row = view.south(); row < view.south() + rows; row++) {
        int passes = state.footfall().field[column][row];
        if (passes > 0) {
          pen.setColor(onPaper(colors.color(passes)));
          square(pen, view, column, row, side, side);
        }
      }
    }
    pen.setColor(HOME);
    for (int h = 0; h < circle.paths.homeColumns.length; h++) {
      square(pen, view, circle.paths.homeColumns[h], circle.paths.homeRows[h], side, side);
    }
    pen.setColor(OUTLET);
    for (int o = 0; o < circle.paths.outletColumns.length; o++) {
      square(pen, view, circle.paths.outletColumns[o], circle.paths.outletRows[o], side, side);
    }
    pen.setColor(WALKER);
    int dot = Math.max(2, side * 2 / 3);
    state.underWay(
        minute * 60, (resident, column, row) -> square(pen, view, column, row, side, dot));
    pen.setColor(BAR);
    pen.fillRect(0, 0, image.getWidth() * minute / (24 * 60), BAR_PIXELS - 2);
    pen.dispose();
    return image;
  }

  /** All colors of the picture: a picture that brings them needs none to be looked for. */
  private static IndexColorModel palette(PreparedCircle circle) {
    FootfallColors colors = new FootfallColors(circle.circle.residents());
    List<Color> all = new ArrayList<>(List.of(Color.WHITE, HOME, OUTLET, WALKER, BAR));
    colors.shades(SHADES).forEach(shade -> all.add(onPaper(shade)));
    byte[] red = new byte[COLORS];
    byte[] green = new byte[COLORS];
    byte[] blue = new byte[COLORS];
    for (int i = 0; i < all.size(); i++) {
      red[i] = (byte) all.get(i).getRed();
      green[i] = (byte) all.get(i).getGreen();
      blue[i] = (byte) all.get(i).getBlue();
    }
    return new IndexColorModel(Byte.SIZE, COLORS, red, green, blue);
  }

  /** What a color that lets light through looks like on white. */
  private static Color onPaper(Color color) {
    int white = 255 - color.getAlpha();
    return new Color(
        white + color.getRed() * color.getAlpha() / 255,
        white + color.getGreen() * color.getAlpha() / 255,
        white + color.getBlue() * color.getAlpha() / 255);
  }

  private static void square(
      Graphics2D pen, GridView view, int column, int row, int side, int pixels) {
    if (view.shows(column, row)) {
      int inset = (side - pixels) / 2;
      pen.fillRect(
          view.x(column) * side + inset, BAR_PIXELS + view.y(row) * side + inset, pixels, pixels);
    }
  }

  private static IIOMetadata timing(ImageWriter writer, BufferedImage frame) throws IOException {
    ImageWriteParam usual = writer.getDefaultWriteParam();
    // Made of the frame itself: its type alone would stand for other colors.
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), usual);
    String format = metadata.getNativeMetadataFormatName();
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(HUNDREDTHS_PER_FRAME));
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    child(root, "ApplicationExtensions").appendChild(loop);
    metadata.setFromTree(format, root);
    return metadata;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode added = new IIOMetadataNode(name);
    root.appendChild(added);
    return added;
  }
}
