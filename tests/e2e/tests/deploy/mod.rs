//! The configurations of `deploy/`, in real servers in front of a core that has no CORS and no icons.

/// Makes a test of each of these functions for nginx, for Apache and for Caddy.
macro_rules! on_each_server {
    ($($test:ident),+ $(,)?) => {
        mod nginx {
            $(#[tokio::test] async fn $test() { super::$test(crate::deploy::server::Server::Nginx).await.unwrap(); })+
        }
        mod apache {
            $(#[tokio::test] async fn $test() { super::$test(crate::deploy::server::Server::Apache).await.unwrap(); })+
        }
        mod caddy {
            $(#[tokio::test] async fn $test() { super::$test(crate::deploy::server::Server::Caddy).await.unwrap(); })+
        }
    };
}

mod answer;
mod containers;
mod core_is_well_served;
mod cors;
mod deployment;
mod dist;
mod documented;
mod environment;
mod icons;
mod limits;
mod one_origin;
mod prefix;
mod proxy;
mod server;
mod shipped;
mod way_back;
mod whole_flow;
mod widget_files;
