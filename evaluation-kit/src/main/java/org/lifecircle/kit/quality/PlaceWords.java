package org.lifecircle.kit.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words in names and remarks by which people say that a place is shut for good or not yet open. */
public final class PlaceWords {

  /** What words say of a place. */
  public enum State {
    /** It is shut for good, moved away, or shut until nobody knows when. */
    CLOSED,
    /** It is not open yet. */
    FUTURE
  }

  // Many words are parts of others that say nothing of the kind: what is being built ends in the
  // character for "in the middle of", with which schools, centers and streets begin; a customs
  // house and "shut" share a character. Hence what may not follow, or stand before.
  private static final List<Pattern> FUTURE =
      patterns(
          "\u5efa\u8bbe\u4e2d(?!\\p{IsHan})",
          "\u65bd\u5de5\u4e2d(?!\\p{IsHan})",
          "\u88c5\u4fee\u4e2d(?!\\p{IsHan})",
          "\u7b79\u5efa\u4e2d",
          "\u7b79\u5907\u4e2d(?!\\p{IsHan})",
          "\u7b79\u5907\u5904",
          "(?<!\\p{IsHan})\u7b79\u5efa",
          "\u7b79\u5efa(?!\\p{IsHan})",
          "\u5728\u5efa(?!\\p{IsHan})",
          "\u5728\u5efa\u4e2d",
          "\u5728\u5efa\u9879\u76ee",
          "\u5373\u5c06\u5f00\u4e1a",
          "\u5373\u5c06\u5f00\u5f20",
          "\u5f85\u5f00\u4e1a",
          "\u672a\u5f00\u4e1a",
          "\u5c1a\u672a\u5f00\u653e",
          "under construction",
          "coming soon",
          "opening soon");

  private static final List<Pattern> CLOSED =
      patterns(
          "\u505c\u4e1a(?!\u52a1)",
          "\u6b47\u4e1a",
          "\u5012\u95ed",
          "\u5df2\u5173(?!\u6ce8|\u8054|\u6000)",
          "\u5173\u95ed(?!\u5f0f|\u8def)",
          "(?<!\\p{IsHan})\u5173\u5e97",
          "\u5173\u5e97(?=\u505c\u4e1a|\u6b47\u4e1a|\u5927\u5409|\u4e86|\u6e05\u4ed3)",
          "\u95ed\u5e97",
          "\u64a4\u5e97",
          "\u6682\u505c\u670d\u52a1",
          "\u6682\u505c\u5f00\u653e",
          "\u6682\u4e0d\u5f00\u653e",
          "\u4e0d\u518d\u8425\u4e1a",
          "\u505c\u6b62\u8425\u4e1a",
          "\u5df2\u7ed3\u4e1a",
          "\u5173\u5f20",
          "\u5df2\u642c",
          "\u642c\u8d70",
          "\u642c\u8fc1\u81f3",
          "\u642c\u8fc1\u4e2d(?!\\p{IsHan})",
          "\u5df2\u8fc1",
          "\u8fc1\u81f3",
          "\u5df2\u62c6",
          "\u5df2\u64a4",
          "\u64a4\u9500",
          "\u5df2\u6ce8\u9500",
          "\u7a7a\u7f6e",
          "(?:\u65fa\u94fa|\u5e97\u94fa|\u5e97\u9762|\u95e8\u9762|\u5546\u94fa|\u6574\u4f53)(?:\u62db\u79df|\u8f6c\u8ba9|\u51fa\u79df)",
          "\u62db\u79df\u4e2d",
          "permanently closed",
          "temporarily closed",
          "closed down",
          "[(\\[]closed[)\\]]",
          "out of business",
          "moved to",
          "relocated");

  private PlaceWords() {}

  private static List<Pattern> patterns(String... words) {
    return Arrays.stream(words).map(Pattern::compile).toList();
  }

  /** What a name or a remark says; empty when it says nothing of the kind. */
  public static Optional<State> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (FUTURE.stream().anyMatch(word -> word.matcher(plain).find())) {
      return Optional.of(State.FUTURE);
    }
    return CLOSED.stream().anyMatch(word -> word.matcher(plain).find())
        ? Optional.of(State.CLOSED)
        : Optional.empty();
  }
}
