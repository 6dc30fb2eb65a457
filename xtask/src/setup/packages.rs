//! Packages of the system: installed on Debian and its relatives, named elsewhere.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// What one package is called in four systems; empty where there is none.
#[derive(Debug)]
pub(super) struct Package {
    debian: &'static str,
    homebrew: &'static str,
    fedora: &'static str,
    arch: &'static str,
}

pub(super) static CHROMIUM: Package = Package {
    debian: "chromium",
    homebrew: "--cask chromium",
    fedora: "chromium",
    arch: "chromium",
};

pub(super) static CHROMEDRIVER: Package = Package {
    debian: "chromium-driver",
    homebrew: "--cask chromedriver",
    fedora: "chromedriver",
    arch: "chromium",
};

pub(super) static JAPANESE_FONT: Package = Package {
    debian: "fonts-noto-cjk",
    homebrew: "--cask font-noto-sans-cjk",
    fedora: "google-noto-sans-cjk-fonts",
    arch: "noto-fonts-cjk",
};

pub(super) static FIREFOX: Package = Package {
    debian: "firefox-esr",
    homebrew: "--cask firefox",
    fedora: "firefox",
    arch: "firefox",
};

/// Brings a small browser, too.
pub(super) static WEBKIT_DRIVER: Package = Package {
    debian: "webkit2gtk-driver",
    homebrew: "",
    fedora: "webkit2gtk4.1",
    arch: "webkit2gtk-4.1",
};

pub(super) static DISPLAY: Package = Package {
    debian: "xvfb xauth",
    homebrew: "",
    fedora: "xorg-x11-server-Xvfb",
    arch: "xorg-server-xvfb",
};

pub(super) static NGINX: Package =
    Package { debian: "nginx-light", homebrew: "nginx", fedora: "nginx", arch: "nginx" };

pub(super) static CADDY: Package =
    Package { debian: "caddy", homebrew: "caddy", fedora: "caddy", arch: "caddy" };

/// Installs the packages, or says how to.
pub(super) fn install(packages: &[&Package]) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    if process::find("apt-get").is_none() {
        bail!(remedy(packages));
    }
    let (root, sudo) = (is_root(), process::find("sudo").is_some());
    if !root && !sudo {
        bail!("installing packages needs the rights of root. {}", remedy(packages));
    }
    let mut attempt = vec!["install", "--yes", "--no-install-recommends"];
    attempt.extend(packages.iter().flat_map(|package| package.debian.split_whitespace()));
    let fresh = !has_package_lists(Path::new("/var/lib/apt/lists"));
    if fresh {
        process::run(&mut apt_get(root, &["update"]))?;
    }
    let installed = process::run(&mut apt_get(root, &attempt));
    if installed.is_err() && !fresh {
        println!("The package lists may be old: once more with new ones.");
        process::run(&mut apt_get(root, &["update"]))?;
        return process::run(&mut apt_get(root, &attempt)).with_context(|| remedy(packages));
    }
    installed.with_context(|| remedy(packages))
}

fn apt_get(root: bool, arguments: &[&str]) -> Command {
    let mut command = if root {
        Command::new("env")
    } else {
        let mut command = Command::new("sudo");
        command.arg("env");
        command
    };
    command.arg("DEBIAN_FRONTEND=noninteractive").arg("apt-get").args(arguments);
    command
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn has_package_lists(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| entry.file_name().to_string_lossy().contains("_Packages"))
}

fn remedy(packages: &[&Package]) -> String {
    let names = |name: fn(&Package) -> &'static str| {
        packages.iter().map(|package| name(package)).collect::<Vec<_>>().join(" ")
    };
    let homebrew: String = packages
        .iter()
        .filter(|package| !package.homebrew.is_empty())
        .map(|package| format!("\n  macOS:  brew install {}", package.homebrew))
        .collect();
    format!(
        "Install by hand:\n  Debian: sudo apt-get update && sudo apt-get install {}{homebrew}\n  \
         Fedora: sudo dnf install {}\n  Arch:   sudo pacman -S {}",
        names(|package| package.debian),
        names(|package| package.fedora),
        names(|package| package.arch),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_names_every_package_in_every_system() {
        let text = remedy(&[&CHROMIUM, &CHROMEDRIVER]);
        for line in [
            "apt-get install chromium chromium-driver\n",
            "brew install --cask chromium\n",
            "brew install --cask chromedriver\n",
            "dnf install chromium chromedriver\n",
            "pacman -S chromium chromium",
        ] {
            assert!(text.contains(line), "{line} in\n{text}");
        }
    }

    #[test]
    fn a_missing_folder_has_no_package_lists() {
        assert!(!has_package_lists(Path::new("/there/is/no/such/folder")));
    }
}
