/**
 * A project of somebody else, which uses what was installed and nothing else of ours. Read {@link
 * elsewhere.Judges} first.
 */
package elsewhere;
