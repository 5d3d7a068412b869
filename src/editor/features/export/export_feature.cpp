#include "export_feature.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "export_dialog.h"
#include "frame/guarded.h"
#include "frame/paths.h"
#include "texts.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/json.h"
#include "throughline/store/safe_file.h"

namespace throughline::editor {

namespace {

/// The file is written whole or not at all.
void writeMap(const QString& path, const drawing::MapLayout& layout,
              const drawing::PictureOptions& options) {
  store::writeSafely(toPath(path),
                     [&](const store::Sink& sink) { drawing::writePng(layout, options, sink); });
}

struct StageSlide {
  journey::Id<journey::Stage> stage;
  QString path;
};

/// One for each stage, named by its place and name: "map - 4 Evaluation.png".
std::vector<StageSlide> slidesOf(const journey::Journey& journey, const QString& map) {
  std::vector<StageSlide> slides;
  for (const auto* stage : journey.list<journey::Stage>()) {
    const QString name = fileNameFor(QString::fromStdString(stage->name));
    const QString place = QString::number(slides.size() + 1);
    slides.push_back({stage->id, QString("%1 - %2 %3.png").arg(map, place, name)});
  }
  return slides;
}

}  // namespace

ExportFeature::ExportFeature(WindowContext context, QObject* parent)
    : QObject(parent), m_context(context) {}

void ExportFeature::addActions() {
  ActionRegistry& actions = m_context.actions;
  actions.add({.id = "export.picture",
               .group = texts::Menus::tr("Export"),
               .text = tr("Export picture (PNG)…"),
               .tip = tr("The map, a stage or the selection as a picture, to print or to present"),
               .keys = {Qt::CTRL | Qt::Key_E},
               .run = [this] { askPicture(); }});
  actions.add({.id = "export.json",
               .group = texts::Menus::tr("Export"),
               .text = tr("Export JSON…"),
               .tip = tr("The whole map as a document that other programs can read"),
               .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_E},
               .run = [this] { writeJson(); }});
  actions.add({.id = "export.copyPicture",
               .group = texts::Menus::tr("Export"),
               .text = tr("Copy as picture"),
               .tip = tr("The selected touchpoints, or else the map, to the clipboard"),
               .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_C},
               .run = [this] {
                 ExportOptions options;
                 const bool some = !m_context.view.selectedTouchpoints().empty();
                 options.part = some ? ExportPart::selection : ExportPart::wholeMap;
                 copyPicture(options);
               }});
  actions.add({.id = "export.showFolder",
               .group = texts::Menus::tr("Export"),
               .text = tr("Show last export in its folder"),
               .tip = tr("Open the folder of what was exported last"),
               .keys = {},
               .run = [this] { showFolder(); },
               .enabled = [this] { return !m_last.isEmpty(); }});
}

QWidget* ExportFeature::makeButton(QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName("export");
  button->setText(tr("Export") + " ▾");
  button->setToolTip(tr("The map as a picture or as JSON"));
  button->setProperty("look", "primary");
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  for (const char* id :
       {"export.picture", "export.copyPicture", "export.json", "export.showFolder"}) {
    menu->addAction(m_context.actions.action(id));
  }
  button->setMenu(menu);
  return button;
}

void ExportFeature::askPicture() {
  auto* dialog = new ExportDialog(m_context.map.journey(), m_context.view,
                                  *m_context.services.settings, m_context.window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &ExportDialog::exportWanted, this, [this, dialog] {
    const ExportOptions options = dialog->options();
    dialog->keepChoices();
    dialog->close();
    options.part == ExportPart::eachStage ? writeSlides(options) : writePicture(options);
  });
  connect(dialog, &ExportDialog::copyWanted, this, [this, dialog] {
    dialog->keepChoices();
    copyPicture(dialog->options());
    dialog->close();
  });
  dialog->open();
}

void ExportFeature::writePicture(const ExportOptions& options) {
  auto path = m_context.services.dialogs->askSave(m_context.window, tr("Export picture"),
                                                  tr("Pictures (*.png)"), suggestion("png"));
  if (!path) return;
  *path = withSuffix(*path, "png");
  guarded(m_context, [&] {
    writeMap(*path, layoutFor(options, m_context.map.journey(), m_context.view), options.picture);
    done(*path, tr("Exported %1").arg(shownFileName(QFileInfo(*path).fileName())));
  });
}

void ExportFeature::writeSlides(const ExportOptions& options) {
  const auto folder = m_context.services.dialogs->askFolder(
      m_context.window, tr("Folder for the slides"), mapFolder());
  if (!folder) return;
  std::vector<StageSlide> slides = slidesOf(m_context.map.journey(), *folder + "/" + mapName());
  const auto isThere = [](const StageSlide& slide) { return QFileInfo::exists(slide.path); };
  const auto there = std::ranges::count_if(slides, isThere);
  if (there > 0) {
    const auto answer = m_context.services.dialogs->ask(
        m_context.window, {.title = tr("Export slides"),
                           .text = tr("%n of these files are in the folder already.", nullptr,
                                      static_cast<int>(there)),
                           .answers = {tr("Keep them and write the others"), tr("Replace them")}});
    if (!answer) return;
    if (*answer == 0) std::erase_if(slides, isThere);
  }
  int written = 0;
  guarded(m_context, [&] {
    for (const StageSlide& slide : slides) {
      writeMap(slide.path, layoutFor(options, m_context.map.journey(), m_context.view, slide.stage),
               options.picture);
      ++written;
    }
  });
  if (written > 0) done(slides.front().path, tr("Exported %n slides", nullptr, written));
}

void ExportFeature::copyPicture(const ExportOptions& options) {
  guarded(m_context, [&] {
    const auto layout = layoutFor(options, m_context.map.journey(), m_context.view);
    QApplication::clipboard()->setImage(drawing::picture(layout, options.picture));
    m_context.toast.say(tr("Copied as a picture"));
  });
}

void ExportFeature::writeJson() {
  auto path = m_context.services.dialogs->askSave(m_context.window, tr("Export JSON"),
                                                  tr("JSON (*.json)"), suggestion("json"));
  if (!path) return;
  *path = withSuffix(*path, "json");
  guarded(m_context, [&] {
    const std::string text = exchange::journeyToJson(m_context.map.journey());
    store::writeSafely(toPath(*path),
                       [&](const store::Sink& sink) { sink(std::as_bytes(std::span(text))); });
    done(*path, tr("Exported %1").arg(shownFileName(QFileInfo(*path).fileName())));
  });
}

void ExportFeature::done(const QString& path, const QString& words) {
  m_last = path;
  m_context.actions.refresh();
  m_context.toast.say(words, tr("Show in folder"), [this] { showFolder(); });
}

void ExportFeature::showFolder() {
  openExternally(QUrl::fromLocalFile(QFileInfo(m_last).absolutePath()), m_context.services,
                 m_context.window);
}

QString ExportFeature::suggestion(const QString& suffix) const {
  return mapFolder() + "/" + mapName() + "." + suffix;
}

QString ExportFeature::mapName() const {
  return fileNameFor(QString::fromStdString(m_context.map.journey().settings().title));
}

QString ExportFeature::mapFolder() const {
  return QFileInfo(fromPath(m_context.map.document().path())).absolutePath();
}

}  // namespace throughline::editor
