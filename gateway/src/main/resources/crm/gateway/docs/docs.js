// The document itself says where to log in: the gateway puts its issuer's addresses there when it starts.
(async () => {
  const answer = await fetch('/openapi', { headers: { Accept: 'application/json' } });
  const contract = await answer.json();
  const login = contract.components.securitySchemes.oauth2.flows.authorizationCode;
  const page = SwaggerUIBundle({
    dom_id: '#api',
    spec: contract,
    deepLinking: true,
    filter: true,
    persistAuthorization: true,
    oauth2RedirectUrl: `${window.location.origin}/docs/oauth2-redirect.html`,
    presets: [SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
  page.initOAuth({
    clientId: 'crm-docs',
    scopes: Object.keys(login.scopes),
    usePkceWithAuthorizationCodeGrant: true,
  });
})();
