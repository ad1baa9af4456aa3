//! Wrappers that let the widget's requests through, each in a way of its own.

use e2e::Setup;

use super::play::{End, Wrapper, play};

/// What the self-check says of a wrapper that changes nothing.
const UNCHANGED: (&str, &[&str]) = ("ok", &["it is not", "end as they do"]);

const WRAPPERS: &[Wrapper] = &[
    Wrapper {
        what: "takes the first argument for a string",
        html: "<script>
          fetch = function (url, init) {
            const isMine = url.startsWith('/api/') || url.indexOf('mock=') >= 0 || url.includes('/graphql');
            return isMine ? Promise.reject(new TypeError('mocked')) : real.apply(this, arguments);
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "takes only a string, and copies the headers",
        html: "<script>
          fetch = (url, { headers, ...init } = {}) => {
            if (typeof url !== 'string') throw new TypeError('not a string');
            return real(url.trim(), { ...init, headers: { ...headers } });
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "makes a Request of it",
        html: "<script>
          fetch = async (input, init) => {
            const request = new Request(input, init);
            const kept = request.clone();
            const answer = await real(request);
            console.debug(kept.method, kept.url, answer.clone().status);
            return answer;
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "adds credentials that the caller may overrule",
        html: "<script>fetch = (url, init) => real(url, { credentials: 'include', ...init });</script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "adds a header that the core allows",
        html: "<script>
          fetch = (url, init) => real(url, { ...init, headers: { 'Accept-Language': 'nl', ...init.headers } });
        </script>",
        ends: End::AtLogin,
        check: ("warning", &["end as they do", "adds the header accept-language"]),
    },
    Wrapper {
        what: "answers with an object of its own",
        html: "<script>
          fetch = async (...rest) => {
            const answer = await real(...rest);
            const mine = (it) => ({
              ok: it.ok,
              status: it.status,
              headers: it.headers,
              text: () => it.text(),
              json: () => it.json(),
              arrayBuffer: () => it.arrayBuffer(),
              clone: () => mine(it.clone()),
            });
            return mine(answer);
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "tells nothing but the body",
        html: "<script>
          fetch = async (...rest) => {
            const { status, headers, body } = await real(...rest);
            return new Response(body, { status, headers });
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "waits a moment, and is a Proxy",
        html: "<script>
          fetch = new Proxy(real, {
            apply: (target, self, rest) => new Promise((go) => setTimeout(go, 20)).then(() => target.apply(self, rest)),
          });
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    Wrapper {
        what: "is asynchronous, and bound",
        html: "<script>
          const log = [];
          async function fetchAndLog(...rest) {
            await log.push(rest[0]);
            const answer = await this.fetch.apply(window, rest);
            await log.push(answer.status);
            return answer;
          }
          fetch = fetchAndLog.bind({ fetch: real });
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
    // No report names this one.
    Wrapper {
        what: "sends one request at a time, with a signal of its own, and freezes what it sends",
        html: "<script>
          let last = Promise.resolve();
          fetch = (url, init) => {
            const abort = new AbortController();
            const own = Object.freeze({ ...init, signal: abort.signal, priority: 'low' });
            init.signal?.addEventListener('abort', () => abort.abort());
            const answer = last.then(() => real(url, own));
            last = answer.then((it) => it.clone().arrayBuffer()).catch(() => {});
            return answer;
          };
        </script>",
        ends: End::AtLogin,
        check: UNCHANGED,
    },
];

#[tokio::test]
async fn a_wrapper_that_lets_requests_through_does_no_harm() {
    play(Setup::page(""), WRAPPERS).await;
}
