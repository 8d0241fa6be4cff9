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
}
