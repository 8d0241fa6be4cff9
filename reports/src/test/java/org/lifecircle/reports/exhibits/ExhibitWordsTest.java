package org.lifecircle.reports.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lifecircle.model.Language;
import org.lifecircle.model.Text;
import org.lifecircle.reports.SampleReports;

/** The words that exhibits carry themselves. */
class ExhibitWordsTest {

  static Stream<Field> words() {
    return Exhibits.all(SampleReports.ordinary(Language.EN)).stream()
        .flatMap(exhibit -> Arrays.stream(exhibit.getClass().getDeclaredFields()))
        .filter(field -> field.getType() == Text.class)
        .filter(field -> Modifier.isStatic(field.getModifiers()));
  }

  private static int places(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  @Test
  void everyExhibitHasATitleOfItsOwn() {
    List<String> titles =
        Exhibits.all(SampleReports.ordinary(Language.EN)).stream()
            .map(exhibit -> exhibit.title().zh())
            .toList();
    assertThat(titles).hasSizeGreaterThan(10).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("words")
  void bothLanguagesSayItWithTheSameArguments(Field words) throws IllegalAccessException {
    words.setAccessible(true);
    Text text = (Text) words.get(null);
    assertThat(text.zh()).isNotBlank();
    assertThat(text.en()).isNotBlank();
    assertThat(places(text.en())).isEqualTo(places(text.zh()));
  }
}
