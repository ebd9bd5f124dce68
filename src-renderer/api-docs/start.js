// Everything that would ask another machine is off; the policy of the page refuses it besides.
window.Scalar.createApiReference('#reference', {
  url: '/api/docs/openapi',
  theme: 'default',
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  persistAuth: false,
  defaultOpenFirstTag: true,
});
