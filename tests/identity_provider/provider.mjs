// A provider of identities for tests: a certified engine of OpenID Connect, with accounts of our own invention.
// What differs from one run to the next is JSON in the variable SETTINGS: port, client, secret, app, isPlain, accounts.
import { Provider } from 'oidc-provider';

const { port, client, secret, app, isPlain, accounts } = JSON.parse(process.env.SETTINGS);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id: client,
    client_secret: secret,
    redirect_uris: [`${app}/aanmelden/klaar`],
    post_logout_redirect_uris: [`${app}/afmelden/klaar`],
    backchannel_logout_uri: `${app}/afmelden/aanmelddienst`,
    backchannel_logout_session_required: true,
    grant_types: ['authorization_code'],
    response_types: ['code'],
  }],
  scopes: ['openid', 'vo', 'netwerkmonitor'],
  claims: {
    openid: ['sub'],
    vo: ['vo_id', 'vo_doelgroepcode', 'vo_orgcode', 'vo_orgnaam'],
    netwerkmonitor: ['netwerkmonitor_rol_3d'],
  },
  // the Flemish one puts what goes with a scope in the ID token; a plain one answers it at an address of its own
  conformIdTokenClaims: isPlain,
  findAccount: (_, id) => accounts[id] && { accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) },
  // nobody is asked whether the app may know this
  loadExistingGrant: async (context) => {
    const before = context.oidc.session.grantIdFor(context.oidc.client.clientId);
    if (before) return context.oidc.provider.Grant.find(before);
    const grant = new context.oidc.provider.Grant({
      clientId: context.oidc.client.clientId, accountId: context.oidc.session.accountId,
    });
    grant.addOIDCScope('openid vo netwerkmonitor');
    await grant.save();
    return grant;
  },
  // the engine tells nothing to an address of this machine, where the app of a test is
  fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true }, backchannelLogout: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ['for-tests-alone'] },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, IdToken: 3600, Interaction: 600, Session: 3600 },
});
provider.listen(port, '127.0.0.1', () => console.log('listens'));
