package org.lifecircle.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.lifecircle.reports.fonts.ReportFont;

/** A drawn shop front in place of a photo, marked 示意图 so that nobody takes it for one. */
public final class DrawnShop {

  private static final String[][] EXAMPLES = {
    {"wet-market", "红庙菜市场"},
    {"compound-store", "院内便民超市"},
    {"corner-shop", "南门小卖部"},
    {"repair-point", "小修小补便民点"},
    {"elderly-care", "社区养老服务驿站"}
  };

  private DrawnShop() {}

  /** Draws the evidence of the example circle: takes the folder. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (int i = 0; i < EXAMPLES.length; i++) {
      BufferedImage drawing = draw(EXAMPLES[i][1], i == 2 ? 360 : 480, i == 2 ? 480 : 360, i);
      Files.write(folder.resolve(EXAMPLES[i][0] + ".jpg"), jpeg(drawing));
    }
  }

  /** A drawing. The same arguments give the same pixels. */
  public static BufferedImage draw(String sign, int width, int height, int variant) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Color[] awnings = {
      new Color(0xB5482F), new Color(0x2F6B8F), new Color(0x4F7F4A), new Color(0x9A7B2C)
    };
    Color awning = awnings[variant % awnings.length];
    g.setColor(new Color(0xDCE8F0));
    g.fillRect(0, 0, width, height);
    g.setColor(new Color(0xE9DFCF));
    g.fillRect(width / 12, height / 8, width * 10 / 12, height * 5 / 8);
    g.setColor(new Color(0xC9C4BA));
    g.fillRect(0, height * 6 / 8, width, height * 2 / 8);
    g.setColor(awning);
    g.fillRect(width / 12, height / 6, width * 10 / 12, height / 6);
    int stripe = width / 24;
    for (int x = width / 12; x < width * 11 / 12; x += 2 * stripe) {
      g.fillRect(x, height / 3, stripe, height / 16);
    }
    g.setColor(new Color(0x6E5A48));
    g.fillRect(width * 5 / 12, height * 5 / 12, width / 6, height / 3);
    g.setColor(new Color(0xA9CBDD));
    g.fillRect(width / 8, height * 5 / 12, width / 4, height / 5);
    g.fillRect(width * 5 / 8, height * 5 / 12, width / 4, height / 5);
    Font font = ReportFont.carried().awt();
    g.setColor(Color.WHITE);
    float size = Math.min(height / 9f, width * 9f / 12 / Math.max(1, sign.length()));
    g.setFont(font.deriveFont(size));
    int across = g.getFontMetrics().stringWidth(sign);
    g.drawString(sign, (width - across) / 2, height / 4 + (int) (size / 3));
    g.setColor(new Color(0x7A3030));
    g.setFont(font.deriveFont(height / 12f));
    g.drawString(
        "示意图", width - g.getFontMetrics().stringWidth("示意图") - width / 30, height * 15 / 16);
    g.dispose();
    return image;
  }

  /** A drawing as a JPEG file. */
  public static byte[] jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0.7f);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** A drawing as a PNG file. */
  public static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
