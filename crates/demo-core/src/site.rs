//! [`Site`]: a static web site with folders, generated pages and headers, which plays the municipality.

use std::{
    io::{self, ErrorKind},
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header, uri::PathAndQuery},
    middleware,
    response::{Html, IntoResponse, Response},
};
use tower_http::services::{ServeDir, ServeFile};

use crate::{
    RecordedRequest, TimeScale,
    disabled_faults::DisabledFaults,
    fault::{FaultProxy, with_faults},
    recorder::{Recorder, record},
    server::Server,
};

/// What a [`Site`] serves.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// URL prefix (`/`, `/widget`) to folder. The longest prefix of a path decides.
    pub mounts: Vec<(String, PathBuf)>,
    /// The file served at `/`.
    pub index: Option<PathBuf>,
    /// Texts and their replacements, for all HTML that is served.
    pub replace: Vec<(String, String)>,
    /// Generated pages: path (`/two-widgets`) to HTML. They come before folders.
    pub pages: Vec<(String, String)>,
    /// Headers on every answer, such as a `Content-Security-Policy`.
    pub headers: Vec<(String, String)>,
    /// Whether the `.br` beside a file is sent to browsers that take it, and may be kept for ever.
    pub packed: bool,
}

/// A running web site, once more below each `/fault/{name}`. Dropping it stops it.
#[derive(Debug)]
pub struct Site {
    server: Server,
    recorder: Recorder,
    disabled: DisabledFaults,
}

impl Site {
    /// Serves on `address`, which must be of this machine; port 0 takes a free one. Files are read again for each
    /// request, and browsers must revalidate their copies each time.
    ///
    /// # Errors
    ///
    /// When the address is taken or not local, or a header is not valid.
    pub async fn start(address: SocketAddr, options: SiteOptions) -> io::Result<Self> {
        let recorder = Recorder::default();
        let content = Arc::new(Content { headers: parse_headers(&options.headers)?, options });
        let disabled = DisabledFaults::default();
        let site = Router::new().fallback(answer).with_state(content);
        let proxy = FaultProxy { disabled: disabled.clone(), time_scale: TimeScale::REAL_TIME };
        let router = with_faults(proxy, site).layer(middleware::from_fn_with_state(recorder.clone(), record));
        let server = Server::start(address, |_| router).await?;
        Ok(Self { server, recorder, disabled })
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Disables the faults of this name.
    pub fn disable_fault(&self, name: &str) {
        self.disabled.disable(name);
    }

    /// Every request so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.recorder.requests()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.recorder.clear();
    }

    /// Stops, and returns when the port is free again.
    pub async fn stop(self) {
        self.server.stop().await;
    }
}

struct Content {
    options: SiteOptions,
    headers: HeaderMap,
}

async fn answer(State(content): State<Arc<Content>>, request: Request) -> Response {
    let mut response = content.find(request).await;
    if is_html(&response) {
        response = content.replace(response).await;
    }
    let headers = response.headers_mut();
    let caching = if content.options.packed { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    headers.extend(content.headers.clone());
    response
}

impl Content {
    async fn find(&self, request: Request) -> Response {
        let path = request.uri().path();
        if let Some((_, html)) = self.options.pages.iter().find(|(page, _)| page == path) {
            return Html(html.clone()).into_response();
        }
        if let ("/", Some(index)) = (path, &self.options.index) {
            return serve_file(index, request).await;
        }
        let mount = self
            .options
            .mounts
            .iter()
            .filter_map(|(prefix, folder)| Some((prefix, folder, strip_mount(prefix, path)?)))
            .max_by_key(|(prefix, _, _)| prefix.trim_end_matches('/').len());
        match mount {
            Some((prefix, folder, rest)) => {
                let rest = rest.to_owned();
                serve_folder(prefix, folder, &rest, self.options.packed, request).await
            }
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }

    async fn replace(&self, response: Response) -> Response {
        let (mut parts, body) = response.into_parts();
        let Ok(html) = to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let mut html = String::from_utf8_lossy(&html).into_owned();
        for (this, that) in &self.options.replace {
            html = html.replace(this, that);
        }
        // The length has changed. The validators go too, because a page may change while its file does not: the next run
        // has other replacements.
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::LAST_MODIFIED);
        parts.headers.remove(header::ETAG);
        Response::from_parts(parts, Body::from(html))
    }
}

async fn serve_file(file: &Path, request: Request) -> Response {
    match ServeFile::new(file).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => io_error_response(&error),
    }
}

async fn serve_folder(
    prefix: &str,
    folder: &Path,
    rest: &str,
    is_packed: bool,
    mut request: Request,
) -> Response {
    let below = match request.uri().query() {
        Some(query) => format!("{rest}?{query}"),
        None => rest.to_owned(),
    };
    match below.parse::<PathAndQuery>() {
        Ok(below) => *request.uri_mut() = Uri::from(below),
        Err(_) => return StatusCode::NOT_FOUND.into_response(),
    }
    let mut folder = ServeDir::new(folder).redirect_path_prefix(prefix.trim_end_matches('/'));
    if is_packed {
        folder = folder.precompressed_br();
    }
    match folder.try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => io_error_response(&error),
    }
}

fn io_error_response(error: &io::Error) -> Response {
    let status = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    status.into_response()
}

/// The rest of `path` after `prefix`, with its slash, or `None` if it is not below that.
fn strip_mount<'a>(prefix: &str, path: &'a str) -> Option<&'a str> {
    let rest = path.strip_prefix(prefix.trim_end_matches('/'))?;
    match rest {
        "" => Some("/"),
        _ => rest.starts_with('/').then_some(rest),
    }
}

fn is_html(response: &Response) -> bool {
    response.status() == StatusCode::OK
        && response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

fn parse_headers(headers: &[(String, String)]) -> io::Result<HeaderMap> {
    let invalid = |name: &str| {
        let text = format!("not a valid header: {name}");
        io::Error::new(ErrorKind::InvalidInput, text)
    };
    headers
        .iter()
        .map(|(name, value)| {
            let header = name.parse::<HeaderName>().map_err(|_| invalid(name))?;
            let value = value.parse::<HeaderValue>().map_err(|_| invalid(name))?;
            Ok((header, value))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::strip_mount;

    #[test]
    fn a_prefix_ends_at_a_slash() {
        assert_eq!(strip_mount("/widget", "/widget/a.js"), Some("/a.js"));
        assert_eq!(strip_mount("/widget/", "/widget/a.js"), Some("/a.js"));
        assert_eq!(strip_mount("/widget", "/widget"), Some("/"));
        assert_eq!(strip_mount("/widget", "/widgets/a.js"), None);
        assert_eq!(strip_mount("/", "/a.js"), Some("/a.js"));
    }
}
