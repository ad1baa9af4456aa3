//! What a picture shows, which stands in a text chunk of the PNG itself, so that no one can change without the other.

use std::env;
use std::fs::{self, File};
use std::io::{BufReader, BufWriter, Cursor};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use e2e::{TestBed, project_root};
use png::text_metadata::ITXtChunk;
use png::{ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// The variable by which `cargo xtask pictures` asks for new pictures.
const TAKE: &str = "INITIATOR_TAKE_PICTURES";
/// The keyword of the chunk.
const KEYWORD: &str = "Shown";

/// Compares what the window shows with the picture of this name in `docs`, or takes the picture anew.
pub(super) async fn check(bed: &TestBed, name: &str) -> Result<()> {
    let now: String = bed.browser.eval(include_str!("shown.js"), vec![]).await?;
    ensure!(now.lines().count() > 50, "the page shows next to nothing:\n{now}");
    let file = project_root().join("docs").join(name);
    if env::var_os(TAKE).is_some() {
        return write(&file, &bed.browser.driver().screenshot_as_png().await?, now);
    }
    let then = read(&file).with_context(|| format!("docs/{name} does not say what it shows"))?;
    match first_difference(&then, &now) {
        None => Ok(()),
        Some((then, now)) => bail!(
            "docs/{name} is not current: where it shows\n    {then}\nthe page has\n    {now}\n`cargo xtask pictures` takes \
             it again"
        ),
    }
}

fn first_difference<'a>(then: &'a str, now: &'a str) -> Option<(&'a str, &'a str)> {
    let (mut then, mut now) = (then.lines(), now.lines());
    loop {
        match (then.next(), now.next()) {
            (None, None) => return None,
            (left, right) if left == right => {}
            (left, right) => return Some((left.unwrap_or("nothing more"), right.unwrap_or("nothing more"))),
        }
    }
}

fn read(file: &Path) -> Result<String> {
    let reader = Decoder::new(BufReader::new(File::open(file)?)).read_info()?;
    let chunk = reader.info().utf8_text.iter().find(|chunk| chunk.keyword == KEYWORD);
    Ok(chunk.context("it has no such chunk")?.get_text()?)
}

/// Writes the picture with what it shows, and smaller than drivers do: a page is flat, for which no filter is best.
fn write(file: &Path, screenshot: &[u8], shown: String) -> Result<()> {
    let mut decoder = Decoder::new(Cursor::new(screenshot));
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::STRIP_16);
    let mut reader = decoder.read_info()?;
    let mut bytes = vec![0; reader.output_buffer_size().context("too large")?];
    let frame = reader.next_frame(&mut bytes)?;
    bytes.truncate(frame.buffer_size());
    if frame.color_type == ColorType::Rgba {
        // A window is never transparent.
        bytes = bytes.chunks(4).flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    }
    let mut encoder = Encoder::new(BufWriter::new(File::create(file)?), frame.width, frame.height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    let mut chunk = ITXtChunk::new(KEYWORD, shown);
    chunk.compressed = true;
    writer.write_text_chunk(&chunk)?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    println!("{} bytes in {}", fs::metadata(file)?.len(), file.display());
    Ok(())
}

#[test]
fn a_picture_keeps_what_it_shows_and_differs_where_the_page_does() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("picture.png");
    let mut screenshot = Vec::new();
    let mut encoder = Encoder::new(&mut screenshot, 2, 1);
    encoder.set_color(ColorType::Rgba);
    encoder.write_header().unwrap().write_image_data(&[0, 1, 2, 255, 3, 4, 5, 255]).unwrap();
    write(&file, &screenshot, "één\ntwee".to_owned()).unwrap();
    let shown = read(&file).unwrap();
    assert_eq!(first_difference(&shown, "één\ntwee"), None);
    assert_eq!(first_difference(&shown, "één\ndrie"), Some(("twee", "drie")));
    assert_eq!(first_difference(&shown, "één"), Some(("twee", "nothing more")));
}
