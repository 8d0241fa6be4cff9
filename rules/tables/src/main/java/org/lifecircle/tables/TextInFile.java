package org.lifecircle.tables;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lifecircle.model.Problem;

/**
 * The text of a file together with how it is written there, so that what changes a part of it
 * leaves every other byte as it was.
 *
 * @param file the file's name, for problems
 * @param text without byte order mark
 * @param charset the encoding
 * @param marked whether a byte order mark stands before the text
 */
public record TextInFile(String file, String text, Charset charset, boolean marked) {

  private static final String MARK = "\uFEFF";

  private static final List<Charset> CHARSETS =
      Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GBK", "GB18030")
          .map(Charset::forName)
          .toList();

  public TextInFile {
    requireNonNull(file, "file");
    requireNonNull(text, "text");
    requireNonNull(charset, "charset");
  }

  /**
   * Decodes a file's bytes as {@link PlainText} does.
   *
   * @param file the file's name, for problems
   * @param content its bytes
   * @param problems takes what is wrong: also an encoding that does not give the same bytes again
   * @return empty when a problem was added
   */
  public static Optional<TextInFile> of(String file, byte[] content, List<Problem> problems) {
    Optional<PlainText> plain = PlainText.decode(file, content, problems);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    String text = plain.get().text();
    for (Charset charset : CHARSETS) {
      for (boolean marked : new boolean[] {false, true}) {
        TextInFile one = new TextInFile(file, text, charset, marked);
        Optional<byte[]> again = one.encoded(text);
        if (again.isPresent() && Arrays.equals(again.get(), content)) {
          return Optional.of(one);
        }
      }
    }
    problems.add(new Problem(file, 0, "", "", Table.PHRASES.text("encoding.not-again")));
    return Optional.empty();
  }

  /**
   * The bytes of a changed text, written as the file is.
   *
   * @param changed the whole text
   * @param problems takes what the encoding of the file has no sign for
   * @return empty when a problem was added
   */
  public Optional<byte[]> bytes(String changed, List<Problem> problems) {
    Optional<byte[]> bytes = encoded(changed);
    if (bytes.isEmpty()) {
      problems.add(
          new Problem(file, 0, "", "", Table.PHRASES.text("encoding.no-sign", charset.name())));
    }
    return bytes;
  }

  private Optional<byte[]> encoded(String changed) {
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(changed));
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.remaining() + MARK.length());
      if (marked) {
        out.writeBytes(MARK.getBytes(charset));
      }
      out.write(bytes.array(), bytes.arrayOffset(), bytes.remaining());
      return Optional.of(out.toByteArray());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
