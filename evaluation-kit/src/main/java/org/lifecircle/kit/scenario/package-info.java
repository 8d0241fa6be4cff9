/** What-if scenarios as YAML files. */
package org.lifecircle.kit.scenario;
