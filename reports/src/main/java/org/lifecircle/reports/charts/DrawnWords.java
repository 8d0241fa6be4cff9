package org.lifecircle.reports.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/** Draws nothing, and keeps the words that a picture would have. */
final class DrawnWords extends AbstractGraphics2D {

  private final Graphics2D ruler;
  private final StringBuilder words;

  /** Words are as wide as those of another drawing. */
  DrawnWords(Graphics2D ruler) {
    super(false);
    this.ruler = ruler;
    this.gc = new GraphicContext();
    this.words = new StringBuilder();
  }

  private DrawnWords(DrawnWords other) {
    super(other);
    this.ruler = other.ruler;
    this.words = other.words;
  }

  /** What was written so far, one word after the other. */
  String words() {
    return words.toString();
  }

  @Override
  public Graphics create() {
    return new DrawnWords(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    words.append(text);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    for (char c = text.first(); c != CharacterIterator.DONE; c = text.next()) {
      words.append(c);
    }
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    return ruler.getFontMetrics(font);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return ruler.getFontRenderContext();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return ruler.getDeviceConfiguration();
  }

  @Override
  public void draw(Shape shape) {
    // Has no words.
  }

  @Override
  public void fill(Shape shape) {
    // Has no words.
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    return true;
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    // Has no words.
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    // Has no words.
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    // Has no words that are not there already.
  }

  @Override
  public void setXORMode(Color color) {
    // Has no words.
  }

  @Override
  public void dispose() {
    // The ruler may be asked again.
  }
}
