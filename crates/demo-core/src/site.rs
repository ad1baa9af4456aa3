//! Plays the municipality: a static web site with folders, pages made on the spot, and headers.

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
    Pace, RecordedRequest,
    fault::{Proxy, behind},
    mended::Mended,
    recorder::{Recorder, record},
    server::Server,
};

/// What a [`Site`] serves.
#[derive(Clone, Debug, Default)]
pub struct SiteOptions {
    /// URL prefix (`/`, `/widget`) to folder. The longest prefix that fits is asked.
    pub mounts: Vec<(String, PathBuf)>,
    /// The file served at `/`.
    pub index: Option<PathBuf>,
    /// Replacements, each "this by that", made in all HTML that is served.
    pub replace: Vec<(String, String)>,
    /// Pages that are no file: path (`/two-widgets`) to HTML. They come before folders.
    pub pages: Vec<(String, String)>,
    /// Headers on every answer, such as a `Content-Security-Policy`.
    pub headers: Vec<(String, String)>,
}

/// A running web site, once more below each `/fault/{name}`; dropping it stops it.
#[derive(Debug)]
pub struct Site {
    server: Server,
    recorder: Recorder,
    mended: Mended,
}

impl Site {
    /// Serves on `address`, which must be of this machine; port 0 takes a free one. Files are
    /// read anew for each request, and browsers are told to ask each time.
    ///
    /// # Errors
    ///
    /// When the address is taken or not local, or a header is not valid.
    pub async fn start(address: SocketAddr, options: SiteOptions) -> io::Result<Self> {
        let recorder = Recorder::default();
        let content = Arc::new(Content { headers: parse_headers(&options.headers)?, options });
        let mended = Mended::default();
        let site = Router::new().fallback(answer).with_state(content);
        let proxy = Proxy { mended: mended.clone(), pace: Pace::REAL };
        let router = behind(proxy, site).layer(middleware::from_fn_with_state(recorder.clone(), record));
        let server = Server::start(address, |_| router).await?;
        Ok(Self { server, recorder, mended })
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// From now on the faults of this name, those of `/fault/{name}`, break nothing.
    pub fn mend(&self, name: &str) {
        self.mended.mend(name);
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
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
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
            .filter_map(|(prefix, folder)| Some((prefix, folder, below(prefix, path)?)))
            .max_by_key(|(prefix, _, _)| prefix.trim_end_matches('/').len());
        match mount {
            Some((prefix, folder, rest)) => {
                let rest = rest.to_owned();
                serve_folder(prefix, folder, &rest, request).await
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
        // The length is new, and a page may change while its file does not: the replacements of
        // the next run differ. Without a date no browser asks whether it changed.
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.remove(header::LAST_MODIFIED);
        parts.headers.remove(header::ETAG);
        Response::from_parts(parts, Body::from(html))
    }
}

async fn serve_file(file: &Path, request: Request) -> Response {
    match ServeFile::new(file).try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => unreadable(&error),
    }
}

async fn serve_folder(prefix: &str, folder: &Path, rest: &str, mut request: Request) -> Response {
    let below = match request.uri().query() {
        Some(query) => format!("{rest}?{query}"),
        None => rest.to_owned(),
    };
    match below.parse::<PathAndQuery>() {
        Ok(below) => *request.uri_mut() = Uri::from(below),
        Err(_) => return StatusCode::NOT_FOUND.into_response(),
    }
    let mut folder = ServeDir::new(folder).redirect_path_prefix(prefix.trim_end_matches('/'));
    match folder.try_call(request).await {
        Ok(response) => response.map(Body::new),
        Err(error) => unreadable(&error),
    }
}

fn unreadable(error: &io::Error) -> Response {
    let status = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::PermissionDenied => StatusCode::NOT_FOUND,
        _ => StatusCode::INTERNAL_SERVER_ERROR,
    };
    status.into_response()
}

/// What is left of `path` below `prefix`, with its slash; nothing if it lies elsewhere.
fn below<'a>(prefix: &str, path: &'a str) -> Option<&'a str> {
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
    use super::below;

    #[test]
    fn a_prefix_ends_at_a_slash() {
        assert_eq!(below("/widget", "/widget/a.js"), Some("/a.js"));
        assert_eq!(below("/widget/", "/widget/a.js"), Some("/a.js"));
        assert_eq!(below("/widget", "/widget"), Some("/"));
        assert_eq!(below("/widget", "/widgets/a.js"), None);
        assert_eq!(below("/", "/a.js"), Some("/a.js"));
    }
}
