package org.lifecircle.kit.survey;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lifecircle.model.SurveyTopic;
import org.lifecircle.model.Text;

/**
 * A column of the table of answers.
 *
 * @param id the name in files
 * @param label what people read
 */
record SurveyColumn(String id, Text label) {

  static final SurveyColumn NUMBER =
      new SurveyColumn("number", SurveyAnswersFile.PHRASES.text("column.number"));
  static final SurveyColumn AGE =
      new SurveyColumn("age", SurveyAnswersFile.PHRASES.text("column.age"));

  /** What heads columns that say who somebody is, in both languages. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "姓名|名字|称呼|电话|手机|联系|身份证|证件|住址|地址|门牌|楼号|楼栋|单元|房号|室号|微信|邮箱|签名|签字|出生|生日"
              + "|name|phone|mobile|tel|contact|idnumber|idcard|identity|passport|address|flat|room"
              + "|wechat|mail|signature|birth");

  /** The column of a topic. */
  static SurveyColumn of(SurveyTopic topic) {
    return new SurveyColumn(topic.id(), topic.label());
  }

  /** All of them in the order of the form. */
  static List<SurveyColumn> all() {
    List<SurveyColumn> all = new ArrayList<>(List.of(NUMBER, AGE));
    Arrays.stream(SurveyTopic.values()).map(SurveyColumn::of).forEach(all::add);
    return all;
  }

  /** The column that a cell of a header names. */
  static Optional<SurveyColumn> ofHeader(String words) {
    String plain = plain(words);
    return all().stream()
        .filter(
            one ->
                plain.equals(one.id)
                    || plain.equals(plain(one.label.zh()))
                    || plain.equals(plain(one.label.en())))
        .findFirst();
  }

  /** Whether a column under these words says who somebody is. */
  static boolean personal(String words) {
    return PERSONAL.matcher(plain(words)).find();
  }

  /** Words without what does not change their meaning: width, case, spaces, stars, brackets. */
  static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("\\([^)]*\\)", "")
        .replaceAll("[\\s*:\u200B\"“”_-]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
