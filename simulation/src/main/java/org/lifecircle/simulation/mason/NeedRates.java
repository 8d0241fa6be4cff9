package org.lifecircle.simulation.mason;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.AgeGroup;
import org.lifecircle.simulation.demand.Companions;
import org.lifecircle.simulation.demand.Demand;
import org.lifecircle.simulation.demand.HourDraws;
import org.lifecircle.simulation.demand.NeedRate;
import org.lifecircle.simulation.demand.PartyRate;
import org.lifecircle.simulation.demand.PartyTakes;
import org.lifecircle.simulation.statistics.Draws;

/** How often people of each age group need what, and who goes along. */
final class NeedRates {

  /** The needs of a plan have seven bits for their rate. */
  static final int MOST_RATES = 128;

  private final Demand demand;

  /** By age group: the rates of its needs. */
  final List<List<NeedRate>> ratesOf;

  /** By age group and rate: when in the day it arises. */
  final HourDraws[][] hours;

  /** By age group and rate: the format. */
  final int[][] rateFormats;

  /** By age group and rate: what stands for the format in the keys of draws, prepared. */
  final long[][] rateKeys;

  /** The groups of those who go along, by number; the first is nobody. */
  final int[][] companions;

  /** By age group and rate: the numbers of the companions that are possible. */
  final byte[][][] partiesOf;

  /** By age group and rate: how often each of them goes along. */
  final double[][][] partyShares;

  /** By age group and rate: whether everybody of a party takes up capacity. */
  final boolean[][] everyoneServed;

  NeedRates(List<String> formatIds, Demand demand) {
    this.demand = demand;
    ratesOf = new ArrayList<>();
    rateFormats = new int[AgeGroup.values().length][];
    hours = new HourDraws[rateFormats.length][];
    for (AgeGroup group : AgeGroup.values()) {
      List<NeedRate> rates =
          demand.needs().stream()
              .filter(rate -> rate.ageGroup() == group && formatIds.contains(rate.formatId()))
              .toList();
      ratesOf.add(rates);
      hours[group.ordinal()] =
          rates.stream().map(rate -> rate.hours().draws()).toArray(HourDraws[]::new);
      rateFormats[group.ordinal()] =
          rates.stream().mapToInt(rate -> formatIds.indexOf(rate.formatId())).toArray();
      if (rates.size() > MOST_RATES) {
        throw new IllegalArgumentException("a group needs at most " + MOST_RATES + " formats");
      }
    }
    rateKeys = new long[ratesOf.size()][];
    partiesOf = new byte[ratesOf.size()][][];
    partyShares = new double[ratesOf.size()][][];
    everyoneServed = new boolean[ratesOf.size()][];
    List<List<AgeGroup>> together = new ArrayList<>(List.of(List.of()));
    for (int g = 0; g < ratesOf.size(); g++) {
      prepareParties(g, together);
    }
    if (together.size() > Byte.MAX_VALUE) {
      throw new IllegalArgumentException("too many kinds of parties: " + together.size());
    }
    companions =
        together.stream()
            .map(groups -> groups.stream().mapToInt(AgeGroup::ordinal).toArray())
            .toArray(int[][]::new);
  }

  /** The needs of one person on a day. */
  double perDay(NeedRate rate, DayOfWeek day) {
    return demand.perDay(rate, day);
  }

  private void prepareParties(int g, List<List<AgeGroup>> together) {
    List<NeedRate> rates = ratesOf.get(g);
    rateKeys[g] =
        rates.stream().mapToLong(rate -> Draws.part(Draws.name(rate.formatId()))).toArray();
    partiesOf[g] = new byte[rates.size()][];
    partyShares[g] = new double[rates.size()][];
    everyoneServed[g] = new boolean[rates.size()];
    for (int r = 0; r < rates.size(); r++) {
      Optional<PartyRate> party = demand.party(rates.get(r).formatId(), AgeGroup.values()[g]);
      List<Companions> possible = party.map(PartyRate::companions).orElse(List.of());
      everyoneServed[g][r] = party.filter(one -> one.takes() == PartyTakes.EACH).isPresent();
      partiesOf[g][r] = new byte[possible.size()];
      partyShares[g][r] = possible.stream().mapToDouble(Companions::share).toArray();
      for (int i = 0; i < possible.size(); i++) {
        List<AgeGroup> groups = possible.get(i).ageGroups();
        if (!together.contains(groups)) {
          together.add(groups);
        }
        partiesOf[g][r][i] = (byte) together.indexOf(groups);
      }
    }
  }
}
