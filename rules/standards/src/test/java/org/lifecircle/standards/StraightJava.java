package org.lifecircle.standards;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lifecircle.standards.facts.Figure;
import org.lifecircle.standards.facts.FigureDemand;
import org.lifecircle.standards.facts.Finding;
import org.lifecircle.standards.facts.FormatReach;
import org.lifecircle.standards.facts.KindCount;
import org.lifecircle.standards.facts.KindGroup;
import org.lifecircle.standards.facts.KindsDemand;
import org.lifecircle.standards.facts.LayoutDemand;
import org.lifecircle.standards.facts.LayoutForm;
import org.lifecircle.standards.facts.LevelDemand;
import org.lifecircle.standards.facts.NeedDemand;
import org.lifecircle.standards.facts.Outcome;
import org.lifecircle.standards.facts.OutletLayout;
import org.lifecircle.standards.facts.Reach;
import org.lifecircle.standards.facts.ReachDemand;

/**
 * The rules once more as a program, written from their sentences: what the rule engine finds is
 * held against it, and its speed against the engine's.
 */
final class StraightJava {

  private final List<FormatReach> reaches = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final List<NeedDemand> needs = new ArrayList<>();
  private final Map<String, KindCount> counts = new LinkedHashMap<>();
  private final Map<String, Reach> sums = new LinkedHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  static List<Finding> findings(List<Object> facts) {
    return new StraightJava().judge(facts);
  }

  private List<Finding> judge(List<Object> facts) {
    List<KindGroup> groups = new ArrayList<>();
    LayoutDemand layoutDemand = null;
    OutletLayout layout = null;
    for (Object fact : facts) {
      if (fact instanceof FormatReach reach) {
        reaches.add(reach);
        format(reach);
      } else if (fact instanceof Figure figure) {
        figures.add(figure);
      } else if (fact instanceof NeedDemand need) {
        needs.add(need);
      } else if (fact instanceof KindGroup group) {
        groups.add(group);
      } else if (fact instanceof LayoutDemand demand) {
        layoutDemand = demand;
      } else if (fact instanceof OutletLayout places) {
        layout = places;
      }
    }
    groups.forEach(this::count);
    for (Object fact : facts) {
      if (fact instanceof KindsDemand demand) {
        kinds(demand, counts.get(demand.group()));
      } else if (fact instanceof ReachDemand demand) {
        reach(demand, sums.get(demand.group()));
      } else if (fact instanceof FigureDemand demand) {
        figure(demand);
      } else if (fact instanceof NeedDemand demand) {
        need(demand);
      } else if (fact instanceof LevelDemand demand) {
        level(demand);
      }
    }
    if (layoutDemand != null && layout != null) {
      layout(layoutDemand, layout);
    }
    return findings;
  }

  private static boolean present(FormatReach reach) {
    return reach.known() && reach.residentsWithin() >= reach.residentsDemanded();
  }

  private static boolean open(FormatReach reach) {
    return !reach.known()
        || reach.residentsWithin() < reach.residentsDemanded()
            && reach.residentsWithinAtMost() >= reach.residentsDemanded();
  }

  private void format(FormatReach reach) {
    if (!reach.known()) {
      findings.add(new Finding.OfFormat("format-unknown", reach, Outcome.NOT_KNOWN));
    } else if (present(reach)) {
      findings.add(new Finding.OfFormat("format-present", reach, Outcome.MET));
    } else if (open(reach)) {
      findings.add(new Finding.OfFormat("format-undecided", reach, Outcome.NOT_KNOWN));
    } else {
      findings.add(new Finding.OfFormat("format-missing", reach, Outcome.NOT_MET));
    }
  }

  private void count(KindGroup group) {
    long kinds = 0;
    long there = 0;
    long unknown = 0;
    long unmeasured = 0;
    long within = 0;
    long perhaps = 0;
    long residents = 0;
    for (FormatReach reach : reaches) {
      if (!reach.group().equals(group.id())) {
        continue;
      }
      kinds++;
      unknown += open(reach) ? 1 : 0;
      if (reach.known()) {
        there += present(reach) ? 1 : 0;
        within += reach.residentsWithin();
        perhaps += reach.residentsWithinAtMost();
        residents += reach.residents();
      } else {
        unmeasured++;
      }
    }
    counts.put(group.id(), KindCount.of(group, kinds, there, unknown));
    sums.put(
        group.id(),
        new Reach(
            group.id(),
            kinds - unmeasured,
            unmeasured + group.unnamedKinds(),
            within,
            perhaps,
            residents));
  }

  private static boolean atLeast(long number, BigDecimal demanded) {
    return BigDecimal.valueOf(number).compareTo(demanded) >= 0;
  }

  private void kinds(KindsDemand demand, KindCount count) {
    if (atLeast(count.present(), demand.demanded())) {
      findings.add(new Finding.OfKinds("kinds-enough", demand, count, Outcome.MET));
    } else if (atLeast(count.present() + count.unknown(), demand.demanded())) {
      findings.add(new Finding.OfKinds("kinds-undecided", demand, count, Outcome.NOT_KNOWN));
    } else {
      findings.add(new Finding.OfKinds("kinds-too-few", demand, count, Outcome.NOT_MET));
    }
  }

  private void reach(ReachDemand demand, Reach reach) {
    if (reach.residents() == 0) {
      findings.add(new Finding.OfReach("reach-unknown", demand, reach, Outcome.NOT_KNOWN));
    } else if (reach.atLeast().compareTo(demand.demanded()) >= 0) {
      findings.add(new Finding.OfReach("reach-enough", demand, reach, Outcome.MET));
    } else if (reach.atMost().compareTo(demand.demanded()) < 0) {
      findings.add(new Finding.OfReach("reach-too-low", demand, reach, Outcome.NOT_MET));
    } else {
      findings.add(new Finding.OfReach("reach-undecided", demand, reach, Outcome.NOT_KNOWN));
    }
  }

  private void figure(FigureDemand demand) {
    Optional<Figure> figure =
        figures.stream().filter(one -> one.kind().equals(demand.figure())).findFirst();
    String rule;
    Outcome outcome;
    if (figure.isEmpty()) {
      rule = "figure-unknown";
      outcome = Outcome.NOT_KNOWN;
    } else if (figure.get().atLeast().compareTo(demand.demanded()) >= 0) {
      rule = "figure-high-enough";
      outcome = Outcome.MET;
    } else if (figure.get().atMost().compareTo(demand.demanded()) < 0) {
      rule = "figure-too-low";
      outcome = Outcome.NOT_MET;
    } else {
      rule = "figure-undecided";
      outcome = Outcome.NOT_KNOWN;
    }
    findings.add(new Finding.OfFigure(rule, demand, figure, outcome));
  }

  private Outcome met(NeedDemand need) {
    Outcome met = Outcome.NOT_MET;
    for (FormatReach reach : reaches) {
      if (need.formatIds().contains(reach.formatId())) {
        if (present(reach)) {
          return Outcome.MET;
        }
        met = open(reach) ? Outcome.NOT_KNOWN : met;
      }
    }
    return met;
  }

  private void need(NeedDemand demand) {
    Outcome outcome = met(demand);
    String rule =
        switch (outcome) {
          case MET -> "need-met";
          case NOT_MET -> "need-unmet";
          case NOT_KNOWN -> "need-unknown";
        };
    findings.add(new Finding.OfNeed(rule, demand, outcome));
  }

  private void level(LevelDemand level) {
    KindCount basic = counts.get(KindGroup.BASIC);
    KindCount quality = counts.get(KindGroup.QUALITY);
    boolean needsMet = true;
    boolean needsPossible = true;
    for (NeedDemand need : needs) {
      if (need.gating() && need.level().compareTo(level.level()) <= 0) {
        needsMet &= met(need) == Outcome.MET;
        needsPossible &= met(need) != Outcome.NOT_MET;
      }
    }
    boolean kindsPossible =
        atLeast(basic.atMost(), level.basicKinds())
            && atLeast(quality.atMost(), level.qualityKinds());
    if (level.complete()
        && needsMet
        && atLeast(basic.present(), level.basicKinds())
        && atLeast(quality.present(), level.qualityKinds())) {
      findings.add(new Finding.OfLevel("level-reached", level, basic, quality, Outcome.MET));
    }
    if (!kindsPossible) {
      findings.add(
          new Finding.OfLevel("level-kinds-missed", level, basic, quality, Outcome.NOT_MET));
    }
    if (!needsPossible) {
      findings.add(
          new Finding.OfLevel("level-need-missed", level, basic, quality, Outcome.NOT_MET));
    }
    if (kindsPossible && needsPossible) {
      findings.add(new Finding.OfLevel("level-possible", level, basic, quality, Outcome.NOT_KNOWN));
    }
  }

  private void layout(LayoutDemand demand, OutletLayout layout) {
    if (!layout.known()) {
      findings.add(new Finding.OfLayout("layout-unknown", demand, layout, LayoutForm.UNKNOWN));
    } else if (layout.coreShare().compareTo(demand.gatheredShare()) >= 0) {
      findings.add(new Finding.OfLayout("layout-gathered", demand, layout, LayoutForm.GATHERED));
    } else if (layout.neighborShare().compareTo(demand.linedShare()) >= 0) {
      findings.add(new Finding.OfLayout("layout-street", demand, layout, LayoutForm.STREET));
    } else {
      findings.add(new Finding.OfLayout("layout-scattered", demand, layout, LayoutForm.SCATTERED));
    }
  }
}
