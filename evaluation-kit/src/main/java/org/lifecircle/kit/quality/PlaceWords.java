package org.lifecircle.kit.quality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words in names and remarks by which people say that a place is shut for good or not yet open. */
public final class PlaceWords {

  /** What words say of a place. */
  public enum State {
    /** It is shut for good, moved away, or shut until nobody knows when. */
    CLOSED,
    /** It is not open yet. */
    FUTURE
  }

  private static final List<String> FUTURE =
      List.of(
          "\u5efa\u8bbe\u4e2d",
          "\u5728\u5efa",
          "\u7b79\u5efa",
          "\u7b79\u5907",
          "\u88c5\u4fee\u4e2d",
          "\u5373\u5c06\u5f00\u4e1a",
          "\u5f85\u5f00\u4e1a",
          "\u672a\u5f00\u4e1a",
          "\u65bd\u5de5\u4e2d",
          "under construction",
          "coming soon",
          "opening soon");

  private static final List<String> CLOSED =
      List.of(
          "\u505c\u4e1a",
          "\u6b47\u4e1a",
          "\u5012\u95ed",
          "\u5df2\u5173",
          "\u5173\u95ed",
          "\u5173\u5e97",
          "\u6682\u505c\u8425\u4e1a",
          "\u505c\u6b62\u8425\u4e1a",
          "\u4e0d\u518d\u8425\u4e1a",
          "\u5df2\u642c",
          "\u642c\u8fc1\u81f3",
          "\u642c\u8fc1\u4e2d",
          "\u5df2\u8fc1",
          "\u8fc1\u81f3",
          "\u5df2\u62c6",
          "\u64a4\u9500",
          "\u5df2\u64a4",
          "\u7a7a\u7f6e",
          "permanently closed",
          "closed down",
          "(closed)",
          "[closed]",
          "out of business",
          "moved to",
          "relocated");

  private PlaceWords() {}

  /** What a name or a remark says; empty when it says nothing of the kind. */
  public static Optional<State> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    if (FUTURE.stream().anyMatch(plain::contains)) {
      return Optional.of(State.FUTURE);
    }
    return CLOSED.stream().anyMatch(plain::contains) ? Optional.of(State.CLOSED) : Optional.empty();
  }
}
