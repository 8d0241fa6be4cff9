package org.lifecircle.service.rules;

import static java.util.Objects.requireNonNull;

/**
 * What tells whether two verdicts were judged by the same: SHA-256 in hexadecimal digits.
 *
 * @param software of the program that judges, without its rules and tables
 * @param rules of the rules of all standards
 * @param tables of the tables of all standards
 */
public record JudgingDigests(String software, String rules, String tables) {

  public JudgingDigests {
    requireNonNull(software, "software");
    requireNonNull(rules, "rules");
    requireNonNull(tables, "tables");
  }
}
