//! A network that can be cut: between a browser and the program lies a wire, and whoever holds it lets go.

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A wire to the program.
#[derive(Debug)]
pub(crate) struct Wire {
    /// Where browsers find the program through it, `http://127.0.0.1:…`.
    pub(crate) site: String,
    whole: watch::Sender<bool>,
}

impl Wire {
    /// A wire to a site.
    pub(crate) async fn to(site: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let (whole, is_whole) = watch::channel(true);
        let there = site.trim_start_matches("http://").to_owned();
        tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                tokio::spawn(carry(near, there.clone(), is_whole.clone()));
            }
        });
        Self {
            site: format!("http://{address}"),
            whole,
        }
    }

    /// Cuts it: what is under way breaks off, and nobody answers any more.
    pub(crate) fn cut(&self) {
        self.whole.send_replace(false);
    }

    /// Mends it.
    pub(crate) fn mend(&self) {
        self.whole.send_replace(true);
    }
}

async fn carry(mut near: TcpStream, there: String, mut is_whole: watch::Receiver<bool>) {
    if !*is_whole.borrow() {
        return;
    }
    let Ok(mut far) = TcpStream::connect(there).await else {
        return;
    };
    tokio::select! {
        _ = copy_bidirectional(&mut near, &mut far) => {}
        _ = is_whole.wait_for(|whole| !whole) => {}
    }
}
