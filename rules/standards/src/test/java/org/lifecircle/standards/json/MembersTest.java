package org.lifecircle.standards.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final Map<String, Object> MEMBERS = Members.of("b", 1, "a", null, "c", "x");

  @Test
  void theyStandInTheirOrderAndAreFoundByName() {
    assertThat(MEMBERS.keySet()).containsExactly("b", "a", "c");
    assertThat(MEMBERS.values()).containsExactlyElementsOf(Arrays.asList(1, null, "x"));
    assertThat(MEMBERS.get("c")).isEqualTo("x");
    assertThat(MEMBERS.get("d")).isNull();
    assertThat(MEMBERS).hasSize(3).containsKey("a").doesNotContainKey("d");
  }

  @Test
  void theyEqualAHashTableOfTheSame() {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("c", "x");
    table.put("b", 1);
    table.put("a", null);
    assertThat(MEMBERS).isEqualTo(table).hasSameHashCodeAs(table);
  }

  @Test
  void theyEndAndCannotBeChanged() {
    Iterator<?> all = Members.of().entrySet().iterator();
    assertThat(all.hasNext()).isFalse();
    assertThatThrownBy(all::next).isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> MEMBERS.put("d", 2)).isInstanceOf(UnsupportedOperationException.class);
  }
}
