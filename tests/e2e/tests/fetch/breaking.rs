//! Wrappers that break the widget's requests: no program can do anything about that, but say it.

use e2e::Setup;
use id_contact_session::Failure::{OptionsUnreachable, PurposeUnknown, StartUnreachable};

use super::play::{End, Wrapper, play};

const WRAPPERS: &[Wrapper] = &[
    Wrapper {
        what: "takes the first argument for a Request",
        html: "<script>
          fetch = (request, init) => {
            const kept = request.clone();
            return real(kept.url.includes('/mock/') ? '/mock' : request, init);
          };
        </script>",
        ends: End::Unavailable,
        check: (
            "problem",
            &[
                "no fault of the core's",
                "GET of the session options fails",
                "POST of a start fails",
                "WebAssembly fails",
            ],
        ),
    },
    Wrapper {
        what: "takes the first argument of some requests for a Request",
        html: "<script>
          fetch = (input, init) => {
            const isForCore = String(input).startsWith('{core}');
            return isForCore && !input.url.includes('/mock/') ? real(input.clone(), init) : real(input, init);
          };
        </script>",
        ends: End::In(OptionsUnreachable),
        check: ("problem", &["no fault of the core's", "GET of the session options fails"]),
    },
    Wrapper {
        what: "adds a header that the preflight forbids",
        html: "<script>
          fetch = (url, init = {}) => {
            const headers = new Headers(init.headers);
            headers.set('X-Trace', '1');
            return real(url, { ...init, headers });
          };
        </script>",
        ends: End::In(OptionsUnreachable),
        check: (
            "problem",
            &[
                "adds the header x-trace",
                "GET of the session options fails",
                "tracePropagationTargets",
                "http://127.0.0.1:",
            ],
        ),
    },
    Wrapper {
        what: "adds a header to what is sent, by a Request",
        html: "<script>
          fetch = async (input, init) => {
            const request = new Request(input, init);
            if (request.method === 'POST') request.headers.append('X-CSRF-Token', 'abc');
            await undefined;
            return real(request);
          };
        </script>",
        ends: End::In(StartUnreachable),
        check: ("problem", &["adds the header x-csrf-token", "POST of a start fails"]),
    },
    Wrapper {
        what: "adds a header that the preflight forbids, where Object.prototype is frozen",
        html: "<script>
          fetch = (url, init) => real(url, { ...init, headers: { ...init.headers, 'X-Trace': '1' } });
          Object.freeze(Object.prototype);
        </script>",
        ends: End::In(OptionsUnreachable),
        check: ("problem", &["GET of the session options fails", "cannot be seen"]),
    },
    Wrapper {
        what: "adds credentials, whatever the caller says",
        html: "<script>fetch = (url, init) => real(url, { ...init, credentials: 'include' });</script>",
        ends: End::In(OptionsUnreachable),
        check: ("problem", &["sets credentials to “include”", "GET of the session options fails"]),
    },
    // No report names this one.
    Wrapper {
        what: "is a mock that was left in, and knows no other address",
        html: "<script>
          const answers = { '/api/user': '{\"name\":\"Noor\"}' };
          fetch = async (url, init) => {
            if (/\\.(wasm|json)$/.test(url)) return real(url, init);
            return new Response(answers[url] ?? '{}', { status: answers[url] ? 200 : 404 });
          };
        </script>",
        ends: End::In(PurposeUnknown),
        check: (
            "problem",
            &[
                "GET of the session options is answered with status 404",
                "instead of status 200",
                "cannot be seen",
            ],
        ),
    },
];

#[tokio::test]
async fn a_wrapper_that_breaks_requests_ends_in_words_and_is_found() {
    play(Setup::page(""), WRAPPERS).await;
}
