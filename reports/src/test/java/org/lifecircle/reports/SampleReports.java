package org.lifecircle.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.lifecircle.model.AgeCounts;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Answer;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Circle;
import org.lifecircle.model.CircleProfile;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Coordinate;
import org.lifecircle.model.FormatAccess;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.Home;
import org.lifecircle.model.Language;
import org.lifecircle.model.Measurement;
import org.lifecircle.model.Outlet;
import org.lifecircle.model.Parameter;
import org.lifecircle.model.ResidentGroup;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;
import org.lifecircle.model.WalkingAccess;
import org.lifecircle.model.Warning;
import org.lifecircle.reports.evidence.Evidence;
import org.lifecircle.reports.evidence.Photo;
import org.lifecircle.reports.evidence.UnusablePhotoException;
import org.lifecircle.simulation.day.CellField;
import org.lifecircle.simulation.day.DayStatistics;
import org.lifecircle.simulation.day.FormatDemand;
import org.lifecircle.simulation.day.GroupDemand;
import org.lifecircle.simulation.day.HomeDemand;
import org.lifecircle.simulation.day.NeedEnding;
import org.lifecircle.simulation.day.NeedList;
import org.lifecircle.simulation.day.NeedOutcome;
import org.lifecircle.simulation.day.OutletVisits;
import org.lifecircle.simulation.network.ways.WalkingMap;
import org.lifecircle.simulation.network.ways.Way;
import org.lifecircle.simulation.panels.DailyConsumption;
import org.lifecircle.simulation.panels.DayPanels;
import org.lifecircle.simulation.panels.FormatMix;
import org.lifecircle.simulation.panels.ListedNeeds;
import org.lifecircle.simulation.panels.LivingIndex;
import org.lifecircle.simulation.panels.Want;
import org.lifecircle.standards.Dimension;
import org.lifecircle.standards.FormatFinding;
import org.lifecircle.standards.Gap;
import org.lifecircle.standards.Indicator;
import org.lifecircle.standards.LevelFinding;
import org.lifecircle.standards.Scorecard;
import org.lifecircle.standards.Standard;
import org.lifecircle.standards.WayUp;
import org.lifecircle.standards.facts.Level;
import org.lifecircle.standards.facts.Outcome;

/**
 * Hand-made reports with numbers that could be real. Nothing in them was computed by the engine.
 */
public final class SampleReports {

  private static final double LONGITUDE = 116.4720;
  private static final double LATITUDE = 39.9190;
  private static final double EAST_METER = 1 / (111_195 * Math.cos(Math.toRadians(LATITUDE)));
  private static final double NORTH_METER = 1 / 111_195.0;

  private static final SourceDocument GUIDE =
      new SourceDocument(
          "guide-2021",
          "城市一刻钟便民生活圈建设指南",
          "商办流通函〔2021〕247号",
          Optional.of(LocalDate.of(2021, 7, 20)),
          "https://www.mofcom.gov.cn/zwgk/gztz/art/2021/art_04807f8fe711403485c7d962a83a1172.html");
  private static final SourceDocument PLAN =
      new SourceDocument(
          "plan-2023",
          "全面推进城市一刻钟便民生活圈建设三年行动计划（2023-2025）",
          "商办流通函〔2023〕401号",
          Optional.of(LocalDate.of(2023, 7, 11)),
          "https://www.mofcom.gov.cn/ghjh/art/2023/art_a1495044fd694f0c920f1430b4dca1de.html");
  private static final SourceDocument NOTICE =
      new SourceDocument("notice-2025", "关于加力推动城市一刻钟便民生活圈建设扩围升级的通知", "", Optional.empty(), "");

  private static final List<BusinessFormat> FORMATS =
      List.of(
          basic("convenience-store", "便利店", "Convenience store"),
          basic("supermarket", "综合超市", "Supermarket"),
          basic("wet-market", "菜市场", "Wet market"),
          basic("fresh-food-store", "生鲜超市（菜店）", "Fresh-food store"),
          basic("breakfast-shop", "早餐店", "Breakfast shop"),
          basic("laundry", "洗染店", "Laundry"),
          basic("hairdresser", "美容美发店", "Hairdresser"),
          basic("photo-print-shop", "照相文印店", "Photo and print shop"),
          basic("housekeeping-service", "家政服务点", "Housekeeping service"),
          basic("repair-service", "维修点", "Repair service"),
          basic("pharmacy", "药店", "Pharmacy"),
          basic("parcel-station", "邮政快递综合服务点", "Parcel station"),
          basic("recycling-point", "再生资源回收点", "Recycling point"),
          basic("forward-warehouse", "前置仓", "Forward warehouse"),
          quality("elderly-care", "社区养老服务机构", "Elderly care"),
          quality("specialty-restaurant", "特色餐饮店", "Specialty restaurant"),
          quality("bakery", "蛋糕烘焙店", "Bakery"),
          quality("bookshop", "新式书店", "Bookshop"),
          quality("gym", "运动健身房", "Gym"),
          quality("childcare", "幼儿托管点", "Childcare"),
          quality("training-centre", "培训教育点", "Training centre"),
          quality("travel-service", "旅游服务点", "Travel service"),
          quality("wellness-shop", "保健养生店", "Wellness shop"),
          quality("flower-gift-shop", "鲜花礼品店", "Flower and gift shop"),
          quality("tea-coffee-house", "茶艺咖啡馆", "Tea and coffee house"),
          quality("pet-service", "宠物服务站", "Pet service"));

  private SampleReports() {}

  private static BusinessFormat basic(String id, String zh, String en) {
    return new BusinessFormat(
        id, new Text(zh, en), FormatCategory.BASIC, new Clause(GUIDE, "一(二)", SourceStatus.POLICY));
  }

  private static BusinessFormat quality(String id, String zh, String en) {
    return new BusinessFormat(
        id,
        new Text(zh, en),
        FormatCategory.QUALITY,
        new Clause(GUIDE, "一(三)", SourceStatus.REPORTED));
  }

  /** An ordinary circle: about 30 homes, 60 outlets, a street grid, a few gaps. */
  public static ReportContent ordinary(Language language) {
    return new Sample(7, 60, "晨光里", false, 9).content(language);
  }

  /** A circle without a single outlet. */
  public static ReportContent withoutOutlets(Language language) {
    return new Sample(8, 0, "桂溪", false, 2).content(language);
  }

  /** Very long names and many warnings. */
  public static ReportContent crowded(Language language) {
    return new Sample(9, 240, "朝阳区呼家楼街道金台里社区与红庙北里社区联合试点一刻钟便民生活圈（东片区）", true, 60).content(language);
  }

  /** All three by name. */
  public static Map<String, ReportContent> all(Language language) {
    Map<String, ReportContent> all = new java.util.LinkedHashMap<>();
    all.put("ordinary", ordinary(language));
    all.put("without-outlets", withoutOutlets(language));
    all.put("crowded", crowded(language));
    return Collections.unmodifiableMap(all);
  }

  private static final class Sample {
    private final SplittableRandom random;
    private final int outletCount;
    private final String name;
    private final boolean longNames;
    private final int warningCount;
    private final long seed;

    Sample(long seed, int outlets, String name, boolean longNames, int warnings) {
      this.seed = seed;
      this.random = new SplittableRandom(seed);
      this.outletCount = outlets;
      this.name = name;
      this.longNames = longNames;
      this.warningCount = warnings;
    }

    private static Coordinate at(double east, double north) {
      return new Coordinate(
          Math.round((LONGITUDE + east * EAST_METER) * 1e6) / 1e6,
          Math.round((LATITUDE + north * NORTH_METER) * 1e6) / 1e6);
    }

    ReportContent content(Language language) {
      List<Home> homes = homes();
      List<Outlet> outlets = outlets();
      Circle circle =
          Circle.of(
              CircleProfile.of(name, "北京市朝阳区", LocalDate.of(2026, 9, 30), at(0, 0)),
              homes,
              outlets);
      List<WalkingAccess> access = access(homes, outlets);
      Scorecard scorecard = scorecard(circle, access);
      DayStatistics day = day(circle, access);
      return ReportContentBuilder.of(circle, new WalkingMap(ways()))
          .language(language)
          .access(access)
          .day(day, panels(circle, day))
          .scorecard(scorecard)
          .wayUp(wayUp(scorecard))
          .others(List.of(goals(scorecard)))
          .evidence(evidence(outlets))
          .warnings(warnings(circle))
          .build();
    }

    /** Panels that agree with the day; a sixth of what was served took an effort. */
    private static DayPanels panels(Circle circle, DayStatistics day) {
      List<FormatMix.Part> parts = new ArrayList<>();
      List<DailyConsumption.OfFormat> consumption = new ArrayList<>();
      List<Want> wants = new ArrayList<>();
      List<ListedNeeds> lists = new ArrayList<>();
      for (FormatDemand demand : day.formats()) {
        String id = demand.formatId();
        FormatCategory category =
            FORMATS.stream().filter(one -> one.id().equals(id)).findFirst().get().category();
        int served = demand.outcomes().get(NeedOutcome.SERVED);
        parts.add(
            new FormatMix.Part(id, category, circle.outletsServing(id), demand.needs(), served));
        consumption.add(new DailyConsumption.OfFormat(id, category, demand.servedByHour()));
        if (demand.needs() > served) {
          wants.add(
              new Want(
                  id,
                  demand.needs(),
                  demand.outcomes(),
                  byAge(demand.needs() - served),
                  List.of()));
        }
        lists.add(
            listed(
                NeedList.RED,
                demand,
                Map.of(NeedEnding.NOT_OFFERED, demand.outcomes().get(NeedOutcome.NOT_OFFERED))));
        lists.add(
            listed(
                NeedList.YELLOW,
                demand,
                Map.of(
                    NeedEnding.TOO_FAR, demand.outcomes().get(NeedOutcome.TOO_FAR),
                    NeedEnding.CLOSED, demand.outcomes().get(NeedOutcome.CLOSED),
                    NeedEnding.FULL, demand.outcomes().get(NeedOutcome.FULL))));
        lists.add(
            listed(
                NeedList.BLUE,
                demand,
                Map.of(NeedEnding.LONG_WALK, served / 7, NeedEnding.LONG_WAIT, served / 42)));
      }
      wants.sort(java.util.Comparator.comparingInt(Want::unserved).reversed());
      lists.removeIf(one -> one.listed() == 0);
      lists.sort(
          java.util.Comparator.comparing(ListedNeeds::list)
              .thenComparing(java.util.Comparator.comparingInt(ListedNeeds::listed).reversed()));
      Map<AgeGroup, OptionalDouble> index = new EnumMap<>(AgeGroup.class);
      double all = day.needs() == 0 ? 0 : 93.0 * day.served() / day.needs();
      for (AgeGroup group : AgeGroup.values()) {
        index.put(
            group,
            day.needs() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, all - 3 * group.ordinal())));
      }
      return new DayPanels(
          new LivingIndex(
              day.needs() == 0 ? OptionalDouble.empty() : OptionalDouble.of(all),
              index,
              List.of(),
              List.of(
                  parameter("living-effort-value", "费力才得到的需求的分值", "value of a need with effort"),
                  parameter("living-quality-weight", "品质提升类需求的权重", "weight of a quality need"))),
          new FormatMix(parts),
          new DailyConsumption(consumption, List.of()),
          wants,
          lists,
          Map.of());
    }

    private static Parameter parameter(String id, String zh, String en) {
      return new Parameter(
          id,
          new BigDecimal("0.5"),
          "1",
          LocalDate.of(2026, 1, 1),
          new Clause(PLAN, "", SourceStatus.ASSUMPTION),
          new Text(zh, en));
    }

    private static Map<AgeGroup, Integer> byAge(int needs) {
      return Map.of(
          AgeGroup.CHILD, needs / 8,
          AgeGroup.OLDER_ADULT, needs / 4,
          AgeGroup.ADULT, needs - needs / 8 - needs / 4);
    }

    private static ListedNeeds listed(
        NeedList list, FormatDemand demand, Map<NeedEnding, Integer> reasons) {
      int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
      return new ListedNeeds(list, demand.formatId(), demand.needs(), reasons, byAge(sum));
    }

    /** As many missing formats as the next level asks for. */
    private static WayUp wayUp(Scorecard scorecard) {
      List<BusinessFormat> missing =
          scorecard.formats().stream()
              .filter(finding -> finding.presence() == Outcome.NOT_MET)
              .map(FormatFinding::format)
              .limit(2)
              .toList();
      Level target = scorecard.level() == Level.NONE ? Level.BASIC : Level.IMPROVED;
      String zh = String.join("、", missing.stream().map(one -> one.label().zh()).toList());
      String en = String.join(" and ", missing.stream().map(one -> one.label().en()).toList());
      return new WayUp(
          target,
          missing,
          new Text(
              "再增加 " + missing.size() + " 种业态（" + zh + "），即可达到" + target.label().zh() + "。",
              missing.size()
                  + " more formats ("
                  + en
                  + ") lift the circle to the "
                  + target.label().en()
                  + " level."));
    }

    /** A second standard that has no levels and judges two figures. */
    private static Judgment goals(Scorecard scorecard) {
      List<Indicator> indicators =
          scorecard.indicators().stream()
              .filter(one -> one.id().equals("chains") || one.id().equals("satisfaction"))
              .toList();
      boolean chains = indicators.get(0).outcome() == Outcome.MET;
      return new Judgment(
          new Scorecard(
              scorecard.circleName(),
              scorecard.residents(),
              new Standard(
                  "goals-2025",
                  new Text("2025 年目标", "Goals for 2025"),
                  new Text("全国", "China"),
                  LocalDate.of(2023, 7, 11),
                  List.of(PLAN)),
              scorecard.asOf(),
              Level.NONE,
              false,
              chains ? new BigDecimal("100.0") : new BigDecimal("0.0"),
              List.of(),
              List.of(),
              indicators,
              List.of()),
          Optional.empty(),
          List.of());
    }

    /** Photos of a few outlets, one visit without a photo, one photo that was not found. */
    private List<Evidence> evidence(List<Outlet> outlets) {
      List<Evidence> evidence = new ArrayList<>();
      for (int i = 0; i < Math.min(5, outlets.size()); i++) {
        String name = outlets.get(i).name();
        evidence.add(
            new Evidence(
                outlets.get(i).id(),
                i == 3 ? "" : "photos/" + (i + 1) + ".jpg",
                i < 3 ? Optional.of(photo(name, i)) : Optional.empty(),
                i == 2 ? Optional.empty() : Optional.of(LocalDate.of(2026, 9, 20 + i)),
                i == 1 ? "" : "李敏",
                longNames
                    ? "门口台阶已改造为缓坡并加装扶手，营业时间与公示一致，明码标价，老年人买菜可送货到家，周边停车不便"
                    : i == 0 ? "门口有无障碍坡道" : ""));
      }
      return evidence;
    }

    private static Photo photo(String sign, int variant) {
      int high = variant == 1 ? 800 : 450;
      try {
        return Photo.read(DrawnShop.jpeg(DrawnShop.draw(sign, 600, high, variant)));
      } catch (UnusablePhotoException e) {
        throw new IllegalStateException(e);
      }
    }

    private List<Home> homes() {
      List<Home> homes = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int column = i % 6;
        int row = i / 6;
        int households = 48 + random.nextInt(140);
        int residents = households * 5 / 2;
        int children = residents * (9 + random.nextInt(8)) / 100;
        int older = residents * (16 + random.nextInt(16)) / 100;
        homes.add(
            new Home(
                "h" + (i + 1),
                longNames
                    ? "呼家楼街道金台里社区第" + (i + 1) + "号院" + (i + 1) + "号楼（原国棉二厂职工宿舍改造后）"
                    : name + (i + 1) + "号楼",
                at(
                    -500 + column * 200 + 60 + random.nextInt(60),
                    -400 + row * 200 + 60 + random.nextInt(50)),
                households,
                new AgeCounts(children, residents - children - older, older),
                new Home.Estimates(i % 5 == 4, i % 3 == 0)));
      }
      return homes;
    }

    private List<Outlet> outlets() {
      List<Outlet> outlets = new ArrayList<>();
      // Nobody repairs, no bookshop, no travel service; the wet market lies at the edge.
      List<String> offered =
          FORMATS.stream()
              .map(BusinessFormat::id)
              .filter(
                  id ->
                      !id.equals("repair-service")
                          && !id.equals("bookshop")
                          && !id.equals("travel-service"))
              .toList();
      int[] weights = new int[offered.size()];
      for (int i = 0; i < outletCount; i++) {
        int pick = i < offered.size() ? i : random.nextInt(offered.size());
        weights[pick]++;
        String format = offered.get(pick);
        BusinessFormat named =
            FORMATS.stream().filter(one -> one.id().equals(format)).findFirst().orElseThrow();
        boolean onColumn = random.nextBoolean();
        double east = onColumn ? -500 + 200 * random.nextInt(7) + 8 : -480 + random.nextInt(1160);
        double north = onColumn ? -390 + random.nextInt(960) : -400 + 200 * random.nextInt(6) + 8;
        if (format.equals("wet-market")) {
          east = 690;
          north = 590;
        }
        outlets.add(
            Outlet.of(
                    "o" + (i + 1),
                    (longNames ? "北京市朝阳区老字号连锁经营有限责任公司呼家楼第" : "")
                        + named.label().zh()
                        + (weights[pick] == 1 ? "" : "（" + weights[pick] + "店）"),
                    i % 9 == 3 && !format.equals("parcel-station")
                        ? List.of(format, "parcel-station")
                        : List.of(format),
                    at(east, north))
                .withAreaSquareMeters(20 + random.nextInt(200))
                .withChain(i % 3 == 0 ? Answer.YES : i % 3 == 1 ? Answer.NO : Answer.UNKNOWN)
                .withEvidence("实地踏勘"));
      }
      return outlets;
    }

    private List<Way> ways() {
      List<Way> ways = new ArrayList<>();
      for (int column = 0; column <= 6; column++) {
        ways.add(
            new Way(
                "c" + column,
                List.of(at(-500 + column * 200, -600), at(-500 + column * 200, 800)),
                Map.of("highway", "residential")));
      }
      for (int row = 0; row <= 5; row++) {
        ways.add(
            new Way(
                "r" + row,
                List.of(at(-800, -400 + row * 200), at(900, -400 + row * 200)),
                Map.of("highway", "residential")));
      }
      ways.add(
          new Way(
              "park",
              List.of(at(-500, -200), at(-420, -150), at(-350, -60), at(-300, 0)),
              Map.of("highway", "footway")));
      return ways;
    }

    /** The walk along a street grid: east plus north, at 1.2 m/s, older adults at 0.9 m/s. */
    private static int seconds(Coordinate from, Coordinate to, AgeGroup group) {
      double meters =
          Math.abs(from.longitude() - to.longitude()) / EAST_METER
              + Math.abs(from.latitude() - to.latitude()) / NORTH_METER;
      double speed = group == AgeGroup.OLDER_ADULT ? 0.9 : group == AgeGroup.CHILD ? 1.0 : 1.2;
      return (int) Math.round(meters / speed);
    }

    private List<WalkingAccess> access(List<Home> homes, List<Outlet> outlets) {
      List<WalkingAccess> access = new ArrayList<>();
      for (Home home : homes) {
        for (ResidentGroup group : home.groups()) {
          for (BusinessFormat format : FORMATS) {
            if (!format.id().equals("forward-warehouse")) {
              access.add(
                  new WalkingAccess(
                      group,
                      format.id(),
                      outlets.stream()
                          .filter(outlet -> outlet.serves(format.id()))
                          .mapToInt(
                              outlet ->
                                  seconds(home.location(), outlet.location(), group.ageGroup()))
                          .min(),
                      Measurement.NETWORK));
            }
          }
        }
      }
      return access;
    }

    private Scorecard scorecard(Circle circle, List<WalkingAccess> access) {
      Map<String, FormatAccess> sums = new java.util.TreeMap<>();
      FormatAccess.sum(access, Map.of()).forEach(one -> sums.put(one.formatId(), one));
      List<FormatFinding> findings = new ArrayList<>();
      List<Gap> gaps = new ArrayList<>();
      int basic = 0;
      int quality = 0;
      for (BusinessFormat format : FORMATS) {
        FormatAccess sum = sums.get(format.id());
        int radius =
            format.id().equals("convenience-store")
                ? 300
                : List.of("breakfast-shop", "pharmacy", "laundry", "hairdresser")
                        .contains(format.id())
                    ? 480
                    : 900;
        int within = sum == null ? 0 : sum.residentsWithin(radius);
        Outcome presence =
            sum == null
                ? Outcome.NOT_KNOWN
                : 2 * within >= circle.residents() ? Outcome.MET : Outcome.NOT_MET;
        int outlets = circle.outletsServing(format.id());
        int minutes = radius / 60;
        Text reason =
            switch (presence) {
              case MET ->
                  new Text(
                      "有 " + outlets + " 家，" + within + " 名居民在 " + minutes + " 分钟内走得到，超过一半。",
                      within
                          + " residents reach one of "
                          + outlets
                          + " within "
                          + minutes
                          + " minutes, more than half.");
              case NOT_MET ->
                  outlets == 0
                      ? new Text("圈内没有这种网点。", "The circle has no such outlet.")
                      : new Text(
                          "有 " + outlets + " 家，但只有 " + within + " 名居民在 " + minutes + " 分钟内走得到。",
                          "Only "
                              + within
                              + " residents reach one of "
                              + outlets
                              + " within "
                              + minutes
                              + " minutes.");
              case NOT_KNOWN -> new Text("没有提供前置仓的资料。", "No data on forward warehouses.");
            };
        findings.add(
            new FormatFinding(
                format,
                outlets,
                presence,
                radius,
                within,
                sum == null ? 0 : circle.residents(),
                sum == null ? OptionalInt.empty() : sum.medianSeconds(),
                format.category() == FormatCategory.BASIC ? "F-01" : "F-02",
                radius == 900
                    ? format.source()
                    : new Clause(PLAN, "附件「有没有」", SourceStatus.ASSUMPTION),
                reason));
        if (presence == Outcome.NOT_MET) {
          int without = circle.residents() - within;
          gaps.add(
              new Gap(
                  format.id(),
                  new Text(
                      format.label().zh() + "：" + without + " 名居民在 " + minutes + " 分钟内走不到。",
                      format.label().en()
                          + ": "
                          + without
                          + " residents reach none within "
                          + minutes
                          + " minutes.")));
        }
        if (presence == Outcome.MET) {
          basic += format.category() == FormatCategory.BASIC ? 1 : 0;
          quality += format.category() == FormatCategory.QUALITY ? 1 : 0;
        }
      }
      List<Indicator> indicators = indicators(circle, basic, quality);
      List<Dimension> dimensions = new ArrayList<>();
      dimensions.add(dimension("basic-formats", "基本保障类业态", "Basic formats", indicators));
      dimensions.add(dimension("quality-formats", "品质提升类业态", "Quality formats", indicators));
      dimensions.add(dimension("reach", "步行可达", "Walking reach", indicators));
      dimensions.add(dimension("operation", "经营与连锁", "Operation and chains", indicators));
      dimensions.add(dimension("satisfaction", "居民评价", "Residents' judgement", indicators));
      double points = dimensions.stream().mapToDouble(one -> one.points().doubleValue()).sum();
      double max = dimensions.stream().mapToDouble(one -> one.maxPoints().doubleValue()).sum();
      return new Scorecard(
          circle.name(),
          circle.residents(),
          new Standard(
              "national-2021",
              new Text("商务部一刻钟便民生活圈标准（2021/2023）", "National living-circle standard (2021/2023)"),
              new Text("全国", "China"),
              LocalDate.of(2021, 7, 20),
              List.of(GUIDE, PLAN, NOTICE)),
          LocalDate.of(2026, 9, 30),
          basic >= 12 ? Level.BASIC : Level.NONE,
          true,
          BigDecimal.valueOf(Math.round(1000 * points / max) / 10.0),
          dimensions,
          findings,
          indicators,
          gaps,
          List.of(level(Level.BASIC, basic, 12), level(Level.IMPROVED, basic, 14)),
          basic >= 12 ? Level.BASIC : Level.NONE,
          List.of());
    }

    private static LevelFinding level(Level level, int kinds, int demanded) {
      return new LevelFinding(
          level,
          kinds >= demanded ? Outcome.MET : Outcome.NOT_MET,
          true,
          "L-01",
          List.of(
              new Parameter(
                  level.id() + "-basic-kinds",
                  BigDecimal.valueOf(demanded),
                  "kinds",
                  LocalDate.of(2023, 7, 11),
                  new Clause(PLAN, "附件「有没有」", SourceStatus.ASSUMPTION),
                  new Text("基本保障类种数", "kinds of basic formats"))),
          new Text(
              "要求 " + demanded + " 种基本保障类业态，现有 " + kinds + " 种。",
              demanded + " kinds of basic formats are demanded, " + kinds + " are there."));
    }

    private static Dimension dimension(
        String id, String zh, String en, List<Indicator> indicators) {
      BigDecimal points = BigDecimal.ZERO;
      BigDecimal max = BigDecimal.ZERO;
      BigDecimal full = BigDecimal.ZERO;
      for (Indicator indicator : indicators) {
        if (indicator.dimension().equals(id)) {
          points = points.add(indicator.points());
          max = max.add(indicator.maxPoints());
          full = full.add(indicator.fullPoints());
        }
      }
      return new Dimension(id, new Text(zh, en), points, max, full);
    }

    private List<Indicator> indicators(Circle circle, int basic, int quality) {
      List<Indicator> list = new ArrayList<>();
      list.add(
          indicator(
              "basic-kinds",
              "basic-formats",
              new Text("基本保障类业态种数", "Kinds of basic formats"),
              BigDecimal.valueOf(basic),
              "kinds",
              new BigDecimal("14"),
              new BigDecimal(40)
                  .multiply(BigDecimal.valueOf(basic))
                  .divide(new BigDecimal(14), 1, java.math.RoundingMode.HALF_UP),
              40,
              "B-01",
              new Clause(GUIDE, "一(二)", SourceStatus.POLICY)));
      list.add(
          indicator(
              "quality-kinds",
              "quality-formats",
              new Text("品质提升类业态种数", "Kinds of quality formats"),
              BigDecimal.valueOf(quality),
              "kinds",
              new BigDecimal("12"),
              new BigDecimal(25)
                  .multiply(BigDecimal.valueOf(quality))
                  .divide(new BigDecimal(12), 1, java.math.RoundingMode.HALF_UP),
              25,
              "Q-01",
              new Clause(GUIDE, "一(三)", SourceStatus.REPORTED)));
      list.add(
          indicator(
              "coverage",
              "reach",
              new Text("15 分钟步行人口覆盖率", "Residents within a 15-minute walk"),
              new BigDecimal(outletCount == 0 ? "0" : "0.874"),
              "1",
              new BigDecimal("0.9"),
              new BigDecimal(outletCount == 0 ? "0" : "13.1"),
              15,
              "A-01",
              new Clause(GUIDE, "一(一)", SourceStatus.ASSUMPTION)));
      list.add(
          indicator(
              "older-adults",
              "reach",
              new Text("老年人到药店、菜市场的步行时间（中位）", "Older adults' median walk to pharmacy and market"),
              new BigDecimal("11.5"),
              "min",
              new BigDecimal("15"),
              BigDecimal.ZERO,
              0,
              "A-02",
              new Clause(GUIDE, "一(一)", SourceStatus.LITERATURE)));
      list.add(
          indicator(
              "chains",
              "operation",
              new Text("网点连锁化率", "Share of chain outlets"),
              outletCount == 0 ? null : new BigDecimal("0.333"),
              "1",
              new BigDecimal("0.3"),
              outletCount == 0 ? BigDecimal.ZERO : BigDecimal.TEN,
              10,
              "C-01",
              new Clause(NOTICE, "", SourceStatus.REPORTED)));
      list.add(
          indicator(
              "community-service-area",
              "operation",
              new Text("每百户社区综合服务设施面积", "Community service floor area per 100 households"),
              null,
              "m²/100-households",
              new BigDecimal("30"),
              BigDecimal.ZERO,
              5,
              "C-02",
              new Clause(NOTICE, "", SourceStatus.REPORTED)));
      list.add(
          indicator(
              "satisfaction",
              "satisfaction",
              new Text("居民满意度", "Residents' satisfaction"),
              null,
              "1",
              new BigDecimal("0.9"),
              BigDecimal.ZERO,
              10,
              "S-01",
              new Clause(PLAN, "附件「好不好」评价表", SourceStatus.UNVERIFIED)));
      return list;
    }

    private static Indicator indicator(
        String id,
        String dimension,
        Text title,
        BigDecimal value,
        String unit,
        BigDecimal threshold,
        BigDecimal points,
        int maxPoints,
        String rule,
        Clause source) {
      boolean atMost = unit.equals("min");
      Outcome outcome =
          value == null
              ? Outcome.NOT_KNOWN
              : (atMost ? threshold.compareTo(value) : value.compareTo(threshold)) >= 0
                  ? Outcome.MET
                  : Outcome.NOT_MET;
      return new Indicator(
          id,
          dimension,
          title,
          Optional.ofNullable(value),
          unit,
          Optional.of(threshold),
          outcome,
          points,
          outcome == Outcome.NOT_KNOWN ? BigDecimal.ZERO : new BigDecimal(maxPoints),
          rule,
          source,
          value == null
              ? new Text("没有提供这项资料，所以不作判断。", "This figure was not supplied, so nothing is judged.")
              : new Text(
                  "现值 " + value + "，要求 " + threshold + "。",
                  "It is " + value + "; " + threshold + " is required."),
          new BigDecimal(maxPoints));
    }

    private DayStatistics day(Circle circle, List<WalkingAccess> access) {
      int[] shape = {
        1, 0, 0, 0, 1, 6, 28, 61, 52, 34, 30, 38, 44, 25, 20, 24, 33, 56, 64, 48, 30, 17, 8, 3
      };
      List<FormatDemand> demands = new ArrayList<>();
      int needs = 0;
      int served = 0;
      for (BusinessFormat format : FORMATS) {
        int outlets = circle.outletsServing(format.id());
        List<Integer> byHour = new ArrayList<>();
        List<Integer> servedByHour = new ArrayList<>();
        Map<NeedOutcome, Integer> outcomes = new EnumMap<>(NeedOutcome.class);
        int rate = format.category() == FormatCategory.BASIC ? 3 : 1;
        for (int hour = 0; hour < 24; hour++) {
          int arose = shape[hour] * rate * (4 + random.nextInt(4)) / 8;
          boolean open = hour >= 7 && hour < 21;
          int got = outlets == 0 || !open ? 0 : arose - arose * random.nextInt(18) / 100;
          byHour.add(arose);
          servedByHour.add(got);
          outcomes.merge(NeedOutcome.SERVED, got, Integer::sum);
          int left = arose - got;
          outcomes.merge(
              outlets == 0 ? NeedOutcome.NOT_OFFERED : open ? NeedOutcome.FULL : NeedOutcome.CLOSED,
              left,
              Integer::sum);
          needs += arose;
          served += got;
        }
        demands.add(new FormatDemand(format.id(), outcomes, byHour, servedByHour));
      }
      List<OutletVisits> visits = new ArrayList<>();
      for (Outlet outlet : circle.outlets()) {
        List<Integer> byHour = new ArrayList<>();
        int pull = 1 + random.nextInt(9);
        for (int hour = 0; hour < 24; hour++) {
          byHour.add(hour < 7 || hour > 20 ? 0 : shape[hour] * pull / 12);
        }
        int total = byHour.stream().mapToInt(Integer::intValue).sum();
        List<Integer> away = new ArrayList<>(Collections.nCopies(24, 0));
        away.set(18, pull > 6 ? pull : 0);
        visits.add(new OutletVisits(outlet.id(), byHour, away, (long) total * pull * pull * 7));
      }
      CellField footfall = field();
      List<HomeDemand> homes = new ArrayList<>();
      List<Integer> demand = new ArrayList<>(Collections.nCopies(footfall.counts().size(), 0));
      List<Integer> unmet = new ArrayList<>(Collections.nCopies(footfall.counts().size(), 0));
      for (Home home : circle.homes()) {
        int people = home.residents().total();
        int arose = people * 2;
        int vain = people * (2 + random.nextInt(6)) / 10;
        homes.add(
            new HomeDemand(
                home.id(),
                people,
                Map.of(NeedOutcome.SERVED, arose - vain, NeedOutcome.TOO_FAR, vain)));
        int column =
            (int)
                ((home.location().longitude() - footfall.southWest().longitude())
                    / (footfall.northEast().longitude() - footfall.southWest().longitude())
                    * footfall.columns());
        int row =
            (int)
                ((home.location().latitude() - footfall.southWest().latitude())
                    / (footfall.northEast().latitude() - footfall.southWest().latitude())
                    * footfall.rows());
        demand.set(row * footfall.columns() + column, arose);
        unmet.set(row * footfall.columns() + column, vain);
      }
      List<GroupDemand> groups = new ArrayList<>();
      for (AgeGroup group : AgeGroup.values()) {
        int people = circle.homes().stream().mapToInt(home -> home.residents().of(group)).sum();
        int vain = people * (group == AgeGroup.OLDER_ADULT ? 9 : 5) / 10;
        groups.add(
            new GroupDemand(
                group,
                people,
                Map.of(NeedOutcome.SERVED, people * 2 - vain, NeedOutcome.TOO_FAR, vain),
                people * 2 - vain,
                people * 1500L));
      }
      return new DayStatistics(
          seed,
          circle.residents(),
          served,
          needs,
          served,
          served * 742L,
          demands,
          visits,
          footfall,
          withCounts(footfall, demand),
          withCounts(footfall, unmet),
          groups,
          homes);
    }

    private static CellField withCounts(CellField like, List<Integer> counts) {
      return new CellField(like.southWest(), like.northEast(), like.columns(), like.rows(), counts);
    }

    /** Footfall along the streets, most of it in the middle. */
    private CellField field() {
      int columns = 34;
      int rows = 28;
      List<Integer> counts = new ArrayList<>();
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          double east = -800 + 50 * (column + 0.5);
          double north = -600 + 50 * (row + 0.5);
          boolean street =
              Math.abs(Math.IEEEremainder(east + 500, 200)) <= 26
                  || Math.abs(Math.IEEEremainder(north + 400, 200)) <= 26;
          double distance = Math.hypot(east - 100, north - 50);
          int count =
              street && outletCount > 0 && distance < 760
                  ? (int) (1400 * Math.exp(-distance / 280) * (0.6 + 0.8 * random.nextDouble()))
                  : 0;
          counts.add(count);
        }
      }
      return new CellField(at(-800, -600), at(900, 800), columns, rows, counts);
    }

    private List<Warning> warnings(Circle circle) {
      List<Warning> warnings = new ArrayList<>();
      for (int i = 0; i < warningCount; i++) {
        if (i % 4 == 3 || circle.outlets().isEmpty()) {
          Home home = circle.homes().get(i % circle.homes().size());
          warnings.add(
              new Warning(
                  "ages-estimated",
                  home.id(),
                  new Text(
                      "没有年龄数据，按第七次人口普查比例推算。",
                      "No ages were supplied; the shares of the 2020 census were used.")));
        } else {
          Outlet outlet = circle.outlets().get(i % circle.outlets().size());
          warnings.add(
              new Warning(
                  i % 4 == 2 ? "hours-missing" : "outlet-far-from-ways",
                  outlet.id(),
                  i % 4 == 2
                      ? new Text("没有营业时间，按全天营业计算。", "No opening hours; taken as always open.")
                      : new Text(
                          "“" + outlet.name() + "”离最近的道路 " + (60 + 3 * i) + " 米，请核对坐标。",
                          "“"
                              + outlet.name()
                              + "” lies "
                              + (60 + 3 * i)
                              + " m from the nearest way; please check its place.")));
        }
      }
      return warnings;
    }
  }
}
