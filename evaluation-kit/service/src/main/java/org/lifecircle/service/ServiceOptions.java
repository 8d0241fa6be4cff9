package org.lifecircle.service;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.lifecircle.service.http.HttpLimits;
import org.lifecircle.service.jobs.JobLimits;
import org.lifecircle.service.keys.Gate;
import org.lifecircle.service.rules.RulesSource;

/**
 * What a service is to be like.
 *
 * @param address where it listens; port 0 takes any that is free
 * @param gate who is let in
 * @param rules what is judged by
 * @param decisions where decisions are written down: an address of JDBC or a file of SQLite; empty
 *     when they are not
 * @param limits what nobody may exceed
 * @param jobs what jobs may not exceed
 */
public record ServiceOptions(
    InetSocketAddress address,
    Gate gate,
    RulesSource rules,
    Optional<String> decisions,
    HttpLimits limits,
    JobLimits jobs) {

  /** With the usual limits of jobs. */
  public ServiceOptions(
      InetSocketAddress address,
      Gate gate,
      RulesSource rules,
      Optional<String> decisions,
      HttpLimits limits) {
    this(address, gate, rules, decisions, limits, JobLimits.STANDARD);
  }

  public ServiceOptions {
    requireNonNull(address, "address");
    requireNonNull(gate, "gate");
    requireNonNull(rules, "rules");
    requireNonNull(decisions, "decisions");
    requireNonNull(limits, "limits");
    requireNonNull(jobs, "jobs");
  }
}
