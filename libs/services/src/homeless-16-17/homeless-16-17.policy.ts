/** The ages at which a homeless child is assessed jointly with housing. Unit: years. Source: S-018. */
const FROM_AGE = 16;
const TO_AGE = 17;

/** Whether a child of this age is assessed here. A younger one without a home is a referral like any other. */
export function isAssessedJointly(ageYears: number): boolean {
  return ageYears >= FROM_AGE && ageYears <= TO_AGE;
}
