/**
 * How residents can walk: the walkable ways, the network made of them, and the exact walks from
 * every home to every outlet.
 */
package org.lifecircle.simulation.network;
