package org.lifecircle.reports.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.StringWriter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.lifecircle.reports.fonts.ReportFont;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** One chart, drawn in any layout as often as it is asked for. */
public final class Chart {

  /** A picture 2 times as sharp as a plain screen. */
  private static final int PNG_SCALE = 2;

  private static final String SVG = "http://www.w3.org/2000/svg";

  private final ChartId id;
  private final ChartWords words;
  private final ReportFont font;
  private final Picture picture;

  private Chart(ChartId id, ChartWords words, ReportFont font, Picture picture) {
    this.id = id;
    this.words = words;
    this.font = font;
    this.picture = picture;
  }

  /** Rows under each other. */
  public static Chart of(ChartId id, ChartWords words, ReportFont font, Rows rows, int rowHeight) {
    return new Chart(
        id,
        words,
        font,
        Picture.of(
            (style, layout) -> rows.draw(style, layout, words), layout -> rows.height(rowHeight)));
  }

  /** A picture that knows its own height. */
  public static Chart of(ChartId id, ChartWords words, ReportFont font, Picture picture) {
    return new Chart(id, words, font, picture);
  }

  /** Which chart it is. */
  public ChartId id() {
    return id;
  }

  /** What it shows. */
  public String title() {
    return words.title();
  }

  /** What to see in it, a sentence or two. */
  public String caption() {
    return words.caption();
  }

  /** Where it comes from. */
  public String source() {
    return words.source();
  }

  /** The height of the picture in a layout, in pixels of the screen. */
  public int height(Layout layout) {
    return picture.height(layout) + new Style(font, layout).frameHeight(words);
  }

  private JFreeChart draw(Layout layout) {
    return picture.draw(new Style(font, layout), layout, words);
  }

  /**
   * Draws the picture in a layout, scaled into a box from the origin.
   *
   * @param width of the box
   * @param height of the box; the box should have the shape of the layout's picture
   */
  public void paint(Graphics2D graphics, Layout layout, double width, double height) {
    graphics.scale(width / layout.width(), height / height(layout));
    draw(layout).draw(graphics, new Rectangle2D.Double(0, 0, layout.width(), height(layout)));
  }

  /**
   * The words of the picture in a layout, one after the other. A drawing that sets letters wider or
   * narrower may cut some of them short.
   */
  public String words(Layout layout) {
    DrawnWords drawn = new DrawnWords(ruler());
    draw(layout).draw(drawn, new Rectangle2D.Double(0, 0, layout.width(), height(layout)));
    return drawn.words();
  }

  /** The picture as a PNG file, at 2 times the pixels of the layout. */
  public byte[] png(Layout layout) {
    return png(layout, new PictureRoom());
  }

  /** The picture as a PNG file, drawn where other pictures may have been drawn before. */
  public byte[] png(Layout layout, PictureRoom room) {
    int width = layout.width() * PNG_SCALE;
    int height = height(layout) * PNG_SCALE;
    BufferedImage picture = room.picture(width, height);
    Graphics2D graphics = picture.createGraphics();
    paint(graphics, layout, width, height);
    graphics.dispose();
    return PngFile.of(picture);
  }

  /**
   * The picture as an {@code svg} element without XML declaration, its words as text in the family
   * of the report's font.
   */
  public String svg(Layout layout) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment(null);
    context.setIDGenerator(new Ids(id + "-" + layout.width() + (layout.framed() ? "f-" : "-")));
    context.setPrecision(1);
    SVGGraphics2D graphics = new Drawing(context);
    draw(layout).draw(graphics, new Rectangle2D.Double(0, 0, layout.width(), height(layout)));
    Element root = graphics.getRoot();
    root.setAttributeNS(null, "viewBox", "0 0 " + layout.width() + " " + height(layout));
    root.setAttributeNS(null, "width", Integer.toString(layout.width()));
    root.setAttributeNS(null, "height", Integer.toString(height(layout)));
    root.setAttributeNS(null, "role", "img");
    root.setAttributeNS(null, "aria-label", title() + ". " + caption());
    return ShortPaths.in(text(root))
        // Nothing refers to this id, and a page holds many charts.
        .replace(" id=\"genericDefs\"", "")
        // The drawing names the font in the language of the machine, the page names it in one.
        .replace(family(font.awt().getFamily()), family(font.family()));
  }

  private static String family(String name) {
    return "font-family=\"'" + name + "'\"";
  }

  /** The picture as an SVG file that carries the letters it needs. */
  public String svgFile(Layout layout) {
    String svg = svg(layout);
    String face =
        "<style>@font-face{font-family:'"
            + font.family()
            + "';src:url(data:font/ttf;base64,"
            + Base64.getEncoder().encodeToString(font.subset(svg))
            + ")}</style>";
    int afterRoot = svg.indexOf('>') + 1;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + svg.substring(0, afterRoot)
        + face
        + svg.substring(afterRoot)
        + "\n";
  }

  private static String text(Element root) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      StringWriter out = new StringWriter();
      transformer.transform(new DOMSource(root), new StreamResult(out));
      return out.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Measures words as finely as a browser sets them; whole pixels for each letter would put words
   * that should end at one line beside it.
   */
  private static Graphics2D ruler() {
    Graphics2D ruler = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    ruler.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    ruler.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return ruler;
  }

  private static final class Drawing extends SVGGraphics2D {
    private final Graphics2D ruler = ruler();

    Drawing(SVGGeneratorContext context) {
      super(context, false);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
      return ruler.getFontMetrics(font);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
      return ruler.getFontRenderContext();
    }
  }

  /** Ids that no other chart of the same page has. */
  private static final class Ids extends SVGIDGenerator {
    private final String start;
    private final Map<String, Integer> next = new LinkedHashMap<>();

    Ids(String start) {
      this.start = start;
    }

    @Override
    public String generateID(String prefix) {
      return start + prefix + next.merge(prefix, 1, Integer::sum);
    }
  }
}
