/** On the content listener: where browsers report what the policy of a package stopped. */
export const policyReportsPath = '/policy-reports';
