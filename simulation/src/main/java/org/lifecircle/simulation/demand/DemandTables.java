package org.lifecircle.simulation.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coded;
import org.lifecircle.model.InvalidInputException;
import org.lifecircle.model.OpeningHours;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.Phrases;
import org.lifecircle.model.Problem;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.simulation.network.pace.WalkingParameters;
import org.lifecircle.tables.Columns;
import org.lifecircle.tables.ParameterTable;
import org.lifecircle.tables.Row;
import org.lifecircle.tables.Table;

/** Reads the project's own tables of the demand. */
final class DemandTables {

  private static final Phrases PHRASES = Phrases.beside(Demand.class, "phrases");

  private static final int RATIO_DECIMALS = 6;

  private static final Columns SOURCE_COLUMNS =
      Columns.required("id", "title", "number", "date", "address");
  private static final Columns NEED_COLUMNS =
      Columns.required(
          "format",
          "groups",
          "visitsPerWeek",
          "weekendFactor",
          "hours",
          "status",
          "source",
          "clause",
          "noteZh",
          "noteEn");
  private static final Columns SERVICE_COLUMNS =
      Columns.required(
          "format",
          "acceptableMinutes",
          "serviceMinutes",
          "serviceTime",
          "capacityPerHour",
          "patienceMinutes",
          "areaSquareMeters",
          "opens",
          "status",
          "source",
          "clause",
          "noteZh",
          "noteEn");

  private static final Columns PARTY_COLUMNS =
      Columns.required(
          "format",
          "groups",
          "companions",
          "takes",
          "status",
          "source",
          "clause",
          "noteZh",
          "noteEn");

  private static final Columns GOODS_COLUMNS =
      Columns.required("format", "goods", "status", "source", "clause", "noteZh", "noteEn");

  private DemandTables() {}

  /** The tables, for residents who differ in speed as the walking parameters say. */
  static Demand read(WalkingParameters walking) {
    List<Problem> problems = new ArrayList<>();
    Map<String, SourceDocument> sources =
        sources(Table.resource(Demand.class, "sources.csv", SOURCE_COLUMNS, problems));
    List<OrderedGoods> goods = new ArrayList<>();
    Table.resource(Demand.class, "goods.csv", GOODS_COLUMNS, problems)
        .rows()
        .forEach(row -> goods(row, sources).ifPresent(goods::add));
    Demand demand =
        read(
            Table.resource(Demand.class, "needs.csv", NEED_COLUMNS, problems),
            Table.resource(Demand.class, "services.csv", SERVICE_COLUMNS, problems),
            Table.resource(Demand.class, "parties.csv", PARTY_COLUMNS, problems),
            sources,
            walking,
            problems);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return demand.withGoods(goods);
  }

  private static Demand read(
      Table needs,
      Table services,
      Table parties,
      Map<String, SourceDocument> sources,
      WalkingParameters walking,
      List<Problem> problems) {
    List<NeedRate> rates = new ArrayList<>();
    needs.rows().forEach(row -> rates.addAll(rates(row, sources)));
    List<ServiceProfile> profiles = new ArrayList<>();
    services.rows().forEach(row -> service(row, sources).ifPresent(profiles::add));
    List<PartyRate> together = new ArrayList<>();
    parties.rows().forEach(row -> together.addAll(parties(row, sources)));
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new Demand(
        rates,
        profiles,
        behavior(ParameterTable.resource(Demand.class, "behavior-parameters.csv"), walking),
        together,
        List.of());
  }

  private static Optional<OrderedGoods> goods(Row row, Map<String, SourceDocument> sources) {
    Optional<String> format = row.requiredText("format");
    Optional<GoodsKind> kind = row.value("goods", GoodsKind.class);
    Optional<Clause> clause = clause(row, sources);
    return format.isEmpty() || kind.isEmpty() || clause.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new OrderedGoods(format.get(), kind.get(), new Grounds(clause.get(), note(row))));
  }

  private static Map<String, SourceDocument> sources(Table table) {
    Map<String, SourceDocument> sources = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      String id = row.text("id");
      sources.put(
          id,
          new SourceDocument(
              id, row.text("title"), row.text("number"), row.date("date"), row.text("address")));
    }
    return sources;
  }

  private static List<String> groupIds(Row row) {
    return row.names("groups", Coded.ids(AgeGroup.class)).orElse(List.of());
  }

  private static List<PartyRate> parties(Row row, Map<String, SourceDocument> sources) {
    List<String> groupIds = groupIds(row);
    Optional<String> format = row.requiredText("format");
    Optional<List<Companions>> companions = parsed(row, "companions", Companions::parse);
    Optional<PartyTakes> takes = row.value("takes", PartyTakes.class);
    Optional<Clause> clause = clause(row, sources);
    List<PartyRate> parties = new ArrayList<>();
    if (format.isPresent() && companions.isPresent() && takes.isPresent() && clause.isPresent()) {
      for (AgeGroup group : AgeGroup.values()) {
        if (groupIds.contains(group.id())) {
          parties.add(
              new PartyRate(
                  format.get(), group, companions.get(), takes.get(), clause.get(), note(row)));
        }
      }
    }
    return parties;
  }

  private static List<NeedRate> rates(Row row, Map<String, SourceDocument> sources) {
    List<String> groupIds = groupIds(row);
    Optional<String> format = row.requiredText("format");
    Optional<BigDecimal> visits =
        row.requiredDecimal("visitsPerWeek", BigDecimal.ZERO, BigDecimal.valueOf(100));
    Optional<BigDecimal> weekend =
        row.requiredDecimal("weekendFactor", BigDecimal.ZERO, BigDecimal.valueOf(100));
    Optional<HourProfile> hours = parsed(row, "hours", HourProfile::parse);
    Optional<Clause> clause = clause(row, sources);
    List<NeedRate> rates = new ArrayList<>();
    if (format.isPresent()
        && visits.isPresent()
        && weekend.isPresent()
        && hours.isPresent()
        && clause.isPresent()) {
      for (AgeGroup group : AgeGroup.values()) {
        if (groupIds.contains(group.id())) {
          rates.add(
              new NeedRate(
                  format.get(),
                  group,
                  visits.get().doubleValue(),
                  weekend.get().doubleValue(),
                  hours.get(),
                  new Grounds(clause.get(), note(row))));
        }
      }
    }
    return rates;
  }

  private static Optional<ServiceProfile> service(Row row, Map<String, SourceDocument> sources) {
    Optional<String> format = row.requiredText("format");
    Optional<BigDecimal> acceptable = positive(row, "acceptableMinutes", 240);
    Optional<BigDecimal> minutes = positive(row, "serviceMinutes", 600);
    Optional<ServiceTime> time = row.value("serviceTime", ServiceTime.class);
    Optional<BigDecimal> capacity = positive(row, "capacityPerHour", 100_000);
    Optional<BigDecimal> patience =
        row.requiredDecimal("patienceMinutes", BigDecimal.ZERO, BigDecimal.valueOf(600));
    Optional<BigDecimal> area = positive(row, "areaSquareMeters", 1_000_000);
    Optional<OpeningHours> opens = parsed(row, "opens", DemandTables::daily);
    Optional<Clause> clause = clause(row, sources);
    if (format.isEmpty()
        || acceptable.isEmpty()
        || minutes.isEmpty()
        || time.isEmpty()
        || capacity.isEmpty()
        || patience.isEmpty()
        || area.isEmpty()
        || opens.isEmpty()
        || clause.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ServiceProfile(
            format.get(),
            acceptable.get().doubleValue(),
            new ServiceProfile.Serving(
                minutes.get().doubleValue(),
                time.get(),
                capacity.get().doubleValue(),
                patience.get().doubleValue()),
            area.get().intValue(),
            opens.get(),
            new Grounds(clause.get(), note(row))));
  }

  /** The table, and what the walking parameters say of how people differ in speed. */
  private static Map<BehaviorParameter, Parameter> behavior(
      Map<String, Parameter> byId, WalkingParameters walking) {
    Map<BehaviorParameter, Parameter> parameters = new EnumMap<>(BehaviorParameter.class);
    for (AgeGroup group : AgeGroup.values()) {
      BehaviorParameter variation = BehaviorParameter.paceVariation(group);
      parameters.put(variation, ratio(variation, walking.spread(group), walking.speed(group)));
    }
    BehaviorParameter slowest = BehaviorParameter.PACE_SLOWEST;
    BehaviorParameter fastest = BehaviorParameter.PACE_FASTEST;
    Parameter adult = walking.get(WalkingParameters.SPEED + AgeGroup.ADULT.id());
    parameters.put(slowest, ratio(slowest, walking.get(WalkingParameters.SPEED_SLOWEST), adult));
    parameters.put(fastest, ratio(fastest, walking.get(WalkingParameters.SPEED_FASTEST), adult));
    byId.forEach(
        (id, parameter) -> {
          BehaviorParameter known = Coded.of(BehaviorParameter.class, id);
          known.check(parameter.value().doubleValue());
          parameters.put(known, parameter);
        });
    return parameters;
  }

  /** A speed as a ratio to a mean speed, to a millionth. */
  private static Parameter ratio(BehaviorParameter parameter, Parameter speed, Parameter mean) {
    BigDecimal value =
        speed
            .value()
            .divide(mean.value(), RATIO_DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    parameter.check(value.doubleValue());
    return new Parameter(
        parameter.id(),
        value,
        "1",
        speed.holdsFrom(),
        speed.source(),
        PHRASES.text(
            "pace.ratio",
            speed.note(),
            speed.value().toPlainString(),
            mean.value().toPlainString()));
  }

  private static Optional<BigDecimal> positive(Row row, String column, int maximum) {
    return row.requiredDecimal(column, new BigDecimal("0.01"), BigDecimal.valueOf(maximum));
  }

  private static Optional<Clause> clause(Row row, Map<String, SourceDocument> sources) {
    Optional<SourceDocument> document = row.name("source", sources.keySet()).map(sources::get);
    Optional<SourceStatus> status = row.value("status", SourceStatus.class);
    return document.flatMap(
        known -> status.map(sure -> new Clause(known, row.text("clause"), sure)));
  }

  private static Text note(Row row) {
    return new Text(row.text("noteZh"), row.text("noteEn"));
  }

  private static <T> Optional<T> parsed(Row row, String column, Function<String, T> parser) {
    return row.requiredText(column)
        .flatMap(
            text -> {
              try {
                return Optional.of(parser.apply(text));
              } catch (IllegalArgumentException e) {
                row.problem(column, PHRASES.text("cell.wrong." + column));
                return Optional.empty();
              }
            });
  }

  /** Hours that are the same every day, such as {@code 07:00-09:00 16:00-19:00}. */
  private static OpeningHours daily(String text) {
    List<int[]> stretches = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (String word : text.split("\\s+")) {
        String[] times = word.split("-");
        if (times.length != 2) {
          throw new IllegalArgumentException("a stretch is from-to: " + word);
        }
        int from = HourProfile.second(times[0]) / 60;
        int to = HourProfile.second(times[1]) / 60;
        int start = OpeningHours.minuteOfWeek(day, from);
        int length = to > from ? to - from : to - from + OpeningHours.MINUTES_PER_DAY;
        stretches.add(new int[] {start, start + length});
      }
    }
    return OpeningHours.of(text, stretches);
  }
}
