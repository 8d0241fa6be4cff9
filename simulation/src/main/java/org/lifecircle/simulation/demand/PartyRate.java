package org.lifecircle.simulation.demand;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.model.Clause;
import org.lifecircle.model.Text;

/**
 * How often people of an age group go for a need together with others of their home.
 *
 * @param formatId the format
 * @param ageGroup the group of the one whose need it is
 * @param companions who goes along, the shares at most 1 in all; on the rest the person goes alone
 * @param takes who of the party takes up capacity
 * @param source where the figures come from
 * @param note what a reader should know; may be blank
 */
public record PartyRate(
    String formatId,
    AgeGroup ageGroup,
    List<Companions> companions,
    PartyTakes takes,
    Clause source,
    Text note) {

  public PartyRate {
    requireNonNull(formatId, "formatId");
    requireNonNull(ageGroup, "ageGroup");
    companions = List.copyOf(companions);
    requireNonNull(takes, "takes");
    requireNonNull(source, "source");
    requireNonNull(note, "note");
    if (companions.stream().mapToDouble(Companions::share).sum() > 1 + 1e-9) {
      throw new IllegalArgumentException("the shares sum to more than 1: " + companions);
    }
  }

  /**
   * The same companions beside each other, for another share of the needs.
   *
   * @param share of the needs for which somebody goes along, 0 to 1
   */
  PartyRate inCompany(double share) {
    double now = companions.stream().mapToDouble(Companions::share).sum();
    List<Companions> changed =
        companions.stream()
            .map(one -> new Companions(one.ageGroups(), now == 0 ? 0 : one.share() * share / now))
            .toList();
    return new PartyRate(formatId, ageGroup, changed, takes, source, note);
  }
}
