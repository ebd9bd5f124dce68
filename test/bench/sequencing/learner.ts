/** A learner on an activity whose content runs. */
export interface Learner {
  /** Sets the score that decides, and asks for all that a player may offer then. Gives the number of activities to choose. */
  choicesAfter(score: string): number;
}
