// What axe-core reports about the page: the fields of `Examination`.
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The widget that an element is, or is in; null for the page itself. */
const widgetOf = (element) =>
  element.closest("id-contact-initiator") ?? element.getRootNode().host;
const findings = (rules) =>
  rules.flatMap(({ id: rule, nodes }) =>
    nodes.map(({ element, html, any, all, none }) => ({
      rule,
      state: widgetOf(element)?.id ?? "the page",
      html,
      why: [...any, ...all, ...none].map(({ id, data, message }) => `${id}: ${data?.messageKey ?? message}`),
    })),
  );
return axe.run({ runOnly: tags, elementRef: true }).then(({ passes, violations, incomplete }) => ({
  passed: passes.map(({ id }) => id),
  examined: [...new Set(findings(passes).map(({ state }) => state))],
  violations: findings(violations),
  incomplete: findings(incomplete),
}));
