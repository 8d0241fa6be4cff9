package org.lifecircle.reports.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.lifecircle.reports.document.ReportDocument.EvidenceCard;
import org.lifecircle.reports.document.ReportDocument.EvidenceCards;
import org.lifecircle.reports.evidence.Photo;

/** What was seen at the outlets, with its photos, two beside each other in a Word document. */
final class WordPhotos {

  /** The place of a photo of evidence, in points. */
  private static final double PHOTO_WIDTH = 215;

  private static final double PHOTO_HEIGHT = 165;

  private final WordPage page;

  private WordPhotos(WordPage page) {
    this.page = page;
  }

  /** Adds all of them. */
  static void add(WordPage page, EvidenceCards cards) throws IOException {
    new WordPhotos(page).write(cards);
  }

  private void write(EvidenceCards cards) throws IOException {
    page.paragraph("Heading2", cards.title());
    List<EvidenceCard> items = cards.items();
    XWPFTable grid = page.grid((items.size() + 1) / 2, 2);
    for (int i = 0; i < items.size(); i++) {
      XWPFTableRow row = grid.getRow(i / 2);
      row.setCantSplitRow(true);
      card(row.getCell(i % 2), items.get(i), i + 1);
    }
    page.widths(grid, List.of(1, 1));
    page.word.createParagraph().setStyle("Source");
  }

  private void card(XWPFTableCell cell, EvidenceCard card, int number) throws IOException {
    XWPFParagraph picture = cell.getParagraphs().get(0);
    picture.setStyle("TableText");
    if (card.photo().isPresent()) {
      photo(picture, card.photo().get(), card.outlet(), number);
    } else {
      picture.createRun().setText(page.wording.say("evidence.noPhoto"));
    }
    XWPFParagraph words = cell.addParagraph();
    words.setStyle("TableText");
    XWPFRun name = words.createRun();
    name.setText(card.outlet());
    name.setBold(true);
    String inspector =
        card.visit().inspector().isBlank()
            ? ""
            : page.wording.say("evidence.by", card.visit().inspector());
    String visit =
        Stream.of(card.visit().date(), inspector)
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining(" · "));
    Stream.of(card.formats(), card.visit().note(), visit)
        .filter(line -> !line.isBlank())
        .forEach(
            line -> {
              XWPFRun run = words.createRun();
              run.addBreak();
              run.setText(line);
            });
  }

  private void photo(XWPFParagraph place, Photo photo, String outlet, int number)
      throws IOException {
    double scale = Math.min(PHOTO_WIDTH / photo.width(), PHOTO_HEIGHT / photo.height());
    try {
      XWPFPicture picture =
          place
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(photo.jpeg()),
                  PictureType.JPEG,
                  "photo-" + number + ".jpg",
                  Units.toEMU(photo.width() * scale),
                  Units.toEMU(photo.height() * scale));
      picture
          .getCTPicture()
          .getNvPicPr()
          .getCNvPr()
          .setDescr(page.wording.say("evidence.photo", outlet));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
