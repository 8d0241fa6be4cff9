package org.lifecircle.kit.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Phrases;
import org.lifecircle.reports.plan.NotMended;

/** What a plan leaves: the formats that residents still lack, and those to be verified. */
final class Remainder {

  private static final Phrases PHRASES = Phrases.beside(Remainder.class, "phrases");

  private final PlanField field;
  private final List<Addition> additions;

  Remainder(PlanField field, List<Addition> additions) {
    this.field = field;
    this.additions = List.copyOf(additions);
  }

  /** The formats whose outlets may have been overlooked, in the catalog's order. */
  List<BusinessFormat> toVerify() {
    return field.demanded().stream().filter(format -> field.toVerify(format.id())).toList();
  }

  /** The formats of which residents are still not certainly within the standard's minutes. */
  List<NotMended> notMended() {
    List<NotMended> left = new ArrayList<>();
    int residents = field.now().facts().residents();
    for (BusinessFormat format : field.demanded()) {
      int radius = field.radiusSeconds(format.id());
      NearestWalks walks = field.walks(format);
      for (Addition one : additions) {
        if (one.format().id().equals(format.id())) {
          walks.add(one.site());
        }
      }
      int lacking = residents - walks.within(radius);
      if (lacking > 0) {
        int reachable = walks.with(field.sites(format.id())).within(radius);
        left.add(
            new NotMended(
                format,
                lacking,
                field.sites(format.id()).isEmpty()
                    ? PHRASES.text("left.none", format.label(), grouped(lacking))
                    : reachable <= residents - lacking
                        ? PHRASES.text("left.no-site", format.label(), grouped(lacking))
                        : PHRASES.text(
                            field.toVerify(format.id()) ? "left.verify" : "left.limit",
                            format.label(),
                            grouped(lacking),
                            grouped(reachable - (residents - lacking)))));
      }
    }
    left.sort(Comparator.comparingInt(NotMended::residents).reversed());
    return List.copyOf(left);
  }

  private static String grouped(int people) {
    return String.format(Locale.ROOT, "%,d", people);
  }
}
