package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Problem;
import org.lifecircle.model.Text;
import org.lifecircle.model.Warning;

/**
 * The text of a file that people or spreadsheet programs have saved: UTF-8, UTF-16 or UTF-32 with a
 * byte order mark, UTF-16 without one, or GB18030, of which GBK is a part.
 *
 * @param text without byte order mark
 * @param note says the encoding; empty for UTF-8
 */
public record PlainText(String text, Optional<Text> note) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Of the characters beyond ASCII, the least share in percent that common Chinese text has. */
  private static final int COMMON_PERCENT = 80;

  /** A mark at the beginning of a file and what it says. */
  private record Mark(int[] bytes, String charset) {
    boolean begins(byte[] content) {
      if (content.length < bytes.length) {
        return false;
      }
      for (int i = 0; i < bytes.length; i++) {
        if ((content[i] & 0xFF) != bytes[i]) {
          return false;
        }
      }
      return true;
    }
  }

  // The longer ones first: the mark of UTF-32LE begins with that of UTF-16LE.
  private static final List<Mark> MARKS =
      List.of(
          new Mark(new int[] {0xFF, 0xFE, 0, 0}, "UTF-32LE"),
          new Mark(new int[] {0, 0, 0xFE, 0xFF}, "UTF-32BE"),
          new Mark(new int[] {0xFF, 0xFE}, "UTF-16LE"),
          new Mark(new int[] {0xFE, 0xFF}, "UTF-16BE"));

  private static final List<Mark> NO_TEXTS =
      List.of(
          new Mark(new int[] {'P', 'K', 3, 4}, "workbook"),
          new Mark(new int[] {0xD0, 0xCF, 0x11, 0xE0}, "workbook"),
          new Mark(new int[] {'%', 'P', 'D', 'F'}, "pdf"));

  public PlainText {
    requireNonNull(text, "text");
    requireNonNull(note, "note");
  }

  /** The warning that a file is not UTF-8; empty when it is. */
  public Optional<Warning> warning(String file) {
    return note.map(said -> Table.note(file, List.of(said)));
  }

  /**
   * Decodes a file's bytes.
   *
   * @param file the file's name, for the problem
   * @param content its bytes
   * @param problems takes what is wrong: no text at all, or an encoding that cannot be recognized
   * @return empty when a problem was added
   */
  public static Optional<PlainText> decode(String file, byte[] content, List<Problem> problems) {
    for (Mark mark : NO_TEXTS) {
      if (mark.begins(content)) {
        problems.add(
            new Problem(file, 0, "", "", Table.PHRASES.text("encoding." + mark.charset())));
        return Optional.empty();
      }
    }
    for (Mark mark : MARKS) {
      if (mark.begins(content)) {
        return in(Charset.forName(mark.charset()), mark.charset(), file, content, problems);
      }
    }
    Optional<String> unmarked = withoutMark(content);
    if (unmarked.isPresent()) {
      return in(Charset.forName(unmarked.get()), unmarked.get(), file, content, problems);
    }
    Optional<String> utf8 = decoded(content, StandardCharsets.UTF_8);
    if (utf8.isPresent() && utf8.get().indexOf('\0') < 0) {
      return utf8.map(text -> new PlainText(withoutMark(text), Optional.empty()));
    }
    if (utf8.isEmpty() && looksLikeGb18030(content)) {
      return in(GB18030, "GBK/GB18030", file, content, problems);
    }
    problems.add(
        new Problem(
            file, firstLineBeyondAscii(content), "", "", Table.PHRASES.text("encoding.none")));
    return Optional.empty();
  }

  private static Optional<PlainText> in(
      Charset charset, String name, String file, byte[] content, List<Problem> problems) {
    Optional<String> text = decoded(content, charset);
    if (text.isEmpty()) {
      problems.add(
          new Problem(file, 0, "", "", Table.PHRASES.text("encoding.not-what-it-says", name)));
    }
    return text.map(
        right ->
            new PlainText(
                withoutMark(right), Optional.of(Table.PHRASES.text("encoding.read-as", name))));
  }

  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** In UTF-16 the digits and commas of a table have every zero byte on the same side. */
  private static Optional<String> withoutMark(byte[] content) {
    int[] zeros = new int[2];
    for (int i = 0; i < content.length; i++) {
      if (content[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (content.length % 2 != 0 || (zeros[0] == 0) == (zeros[1] == 0)) {
      return Optional.empty();
    }
    return Optional.of(zeros[1] > 0 ? "UTF-16LE" : "UTF-16BE");
  }

  /**
   * Many encodings decode as GB18030 by chance; in common Chinese text nearly every pair of bytes
   * lies in the part that GB 2312 has filled, and in other encodings about half of them do.
   */
  private static boolean looksLikeGb18030(byte[] content) {
    if (decoded(content, GB18030).isEmpty()) {
      return false;
    }
    int pairs = 0;
    int common = 0;
    for (int i = 0; i + 1 < content.length; i++) {
      if (content[i] < 0) {
        int lead = content[i] & 0xFF;
        int trail = content[i + 1] & 0xFF;
        pairs++;
        if (lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1) {
          common++;
        }
        i++;
      }
    }
    return pairs > 0 && 100L * common >= (long) COMMON_PERCENT * pairs;
  }

  private static int firstLineBeyondAscii(byte[] content) {
    int line = 1;
    for (int i = 0; i < content.length && content[i] > 0; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
