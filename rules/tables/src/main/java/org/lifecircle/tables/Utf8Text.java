package org.lifecircle.tables;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.Problem;

/** Turns the bytes of a text file into text, and says so when they are not UTF-8. */
public final class Utf8Text {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String REPLACEMENT_CHARACTER = "\uFFFD";

  private Utf8Text() {}

  /**
   * Decodes a file's bytes.
   *
   * @param file the file's name, for the problem
   * @param content UTF-8, with or without byte order mark
   * @param problems takes what is wrong: another encoding, GBK told by its name
   * @return the text without byte order mark; empty when it is not UTF-8
   */
  public static Optional<String> decode(String file, byte[] content, List<Problem> problems) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.add(notUtf8(file, content));
      return Optional.empty();
    }
  }

  private static Problem notUtf8(String file, byte[] content) {
    boolean gbk =
        Charset.isSupported("GB18030")
            && !new String(content, Charset.forName("GB18030")).contains(REPLACEMENT_CHARACTER);
    int line = 1;
    for (int i = 0; i < content.length && content[i] >= 0; i++) {
      if (content[i] == '\n') {
        line++;
      }
    }
    return new Problem(
        file, line, "", "", Table.PHRASES.text(gbk ? "encoding.gbk" : "encoding.unknown"));
  }
}
