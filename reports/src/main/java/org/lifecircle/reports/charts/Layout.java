package org.lifecircle.reports.charts;

/**
 * How a chart is laid out.
 *
 * @param width in pixels of the screen, before any scaling
 * @param framed whether title, caption and source stand in the picture
 */
public record Layout(int width, boolean framed) {

  /** A picture that stands alone, as it is pasted into a document. */
  public static final Layout ALONE = new Layout(960, true);

  /** Within a page that says title, caption and source itself. */
  public static final Layout PAGE = new Layout(960, false);

  /** Within a page on a phone. */
  public static final Layout PHONE = new Layout(400, false);

  /** A small picture beside words on a printed page. */
  public static final Layout SMALL = new Layout(380, false);

  /** On a poster, whose letters are large beside its map. */
  public static final Layout POSTER = new Layout(960, false);

  public Layout {
    if (width < 200) {
      throw new IllegalArgumentException("a chart is at least 200 wide: " + width);
    }
  }

  boolean narrow() {
    return width < 600;
  }
}
