//! The finished site on real web servers, below a path, with the files that the build writes for them.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use browser_tests::{DESKTOP, Stage, free_port};
use serde_json::{Value, json};
use xtask::hosting::{Place, caddy, nginx};

/// A running server; dropping it stops it.
struct Host {
    process: Child,
    address: String,
}

impl Drop for Host {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Writes a server's file and starts it; none where the server is not on this machine.
fn start(
    variable: &str,
    text: fn(&Place) -> String,
    run: fn(&Path, &str, &mut Command) -> Result<()>,
) -> Result<Option<Host>> {
    let Some(program) = std::env::var_os(variable) else {
        println!("NOT TESTED: there is no {variable} on this machine");
        return Ok(None);
    };
    let dist = std::env::var("SPILLOVER_OTHER_DIST").context("SPILLOVER_OTHER_DIST is not set")?;
    let address = format!("http://127.0.0.1:{}/a/site", free_port()?);
    let place = Place::at(Some(&address)).in_folder(&dist);
    let folder = std::env::temp_dir().join(format!("spillover-{variable}-{}", free_port()?));
    std::fs::create_dir_all(&folder)?;
    let mut command = Command::new(program);
    run(&folder, &text(&place), &mut command)?;
    let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    Ok(Some(Host { process, address }))
}

fn run_nginx(folder: &Path, text: &str, command: &mut Command) -> Result<()> {
    let site = folder.join("site.conf");
    std::fs::write(&site, text)?;
    let [pid, errors, temporary] = ["pid", "errors.log", "tmp"].map(|name| folder.join(name));
    let paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {};", temporary.display()))
        .join(" ");
    let main = format!(
        "daemon off; master_process off; pid {}; error_log {};\n\
         events {{}}\nhttp {{ include /etc/nginx/mime.types; access_log off; {paths}\n\
         include {}; }}\n",
        pid.display(),
        errors.display(),
        site.display()
    );
    let file: PathBuf = folder.join("nginx.conf");
    std::fs::write(&file, main)?;
    command.arg("-c").arg(file);
    Ok(())
}

fn run_caddy(folder: &Path, text: &str, command: &mut Command) -> Result<()> {
    let file = folder.join("Caddyfile");
    std::fs::write(&file, format!("{{\n\tadmin off\n}}\n{text}"))?;
    command.args(["run", "--adapter", "caddyfile", "--config"]).arg(file);
    command.env("HOME", folder).env("XDG_DATA_HOME", folder).env("XDG_CONFIG_HOME", folder);
    Ok(())
}

/// Status, address and headers of an answer.
async fn answer(stage: &Stage, path: &str) -> Result<Value> {
    let script = format!(
        "return fetch({}).then((reply) => ({{
            status: reply.status, address: new URL(reply.url).pathname,
            ...Object.fromEntries([...reply.headers]) }}))",
        json!(path)
    );
    stage.script(&script).await
}

async fn serves_the_site(host: Host) -> Result<()> {
    let mut stage = Stage::open(DESKTOP).await?;
    stage.site.clone_from(&host.address);
    stage.collect_errors().await?;
    for path in ["/", "/method/", "/case/second/ja/"] {
        stage.open_site(path).await?;
        assert_eq!(stage.page_errors().await?, Vec::<Value>::new(), "{path}");
    }
    let page = answer(&stage, "/a/site/method").await?;
    assert!(page["status"] == 200 && page["address"] == "/a/site/method/", "{page}");
    let policy = page["content-security-policy"].as_str().unwrap_or_default();
    assert!(policy.starts_with("default-src 'none'; script-src 'self' http://127.0.0.1"), "{page}");
    assert_eq!(page["access-control-allow-origin"], "*");
    assert_eq!(page["x-content-type-options"], "nosniff");
    assert_eq!(page["cache-control"], "no-cache");
    let worker = "return performance.getEntriesByType('resource').map((entry) => entry.name)
        .find((name) => name.endsWith('.wasm'))";
    stage.open_site("/").await?;
    let worker = stage.script(worker).await?;
    let asset = answer(&stage, worker.as_str().context("no program was fetched")?).await?;
    assert_eq!(asset["content-type"], "application/wasm");
    assert_eq!(asset["cache-control"], "public, max-age=31536000, immutable");
    assert!(asset["content-encoding"] == "gzip" || asset["content-encoding"] == "br", "{asset}");
    let missing = answer(&stage, "/a/site/nowhere/").await?;
    assert_eq!(missing["status"], 404);
    assert!(missing["content-type"].as_str().is_some_and(|kind| kind.starts_with("text/html")));
    // In a page of another origin.
    let widget = format!(
        "<!doctype html><blockquote data-spillover=ranking data-lang=en></blockquote>
         <script async src={}/v1/embed.js></script>",
        host.address
    );
    std::fs::write(stage.host_folder.join("hosted.html"), widget)?;
    stage.visit(&format!("{}/hosted.html", stage.hosts)).await?;
    let height = "return document.querySelector('blockquote').shadowRoot
        ?.querySelector('iframe')?.getBoundingClientRect().height ?? 0";
    stage.wait_until(height, |height| height.as_f64() > Some(250.0)).await?;
    stage.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn nginx_serves_the_site_below_a_path() -> Result<()> {
    match start("NGINX", nginx::text, run_nginx)? {
        Some(host) => serves_the_site(host).await,
        None => Ok(()),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn caddy_serves_the_site_below_a_path() -> Result<()> {
    match start("CADDY", caddy::text, run_caddy)? {
        Some(host) => serves_the_site(host).await,
        None => Ok(()),
    }
}
