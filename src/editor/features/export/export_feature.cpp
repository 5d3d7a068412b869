#include "export_feature.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMenu>
#include <QToolButton>
#include <algorithm>

#include "export_dialog.h"
#include "frame/document_words.h"
#include "frame/guarded.h"
#include "frame/markdown_clipboard.h"
#include "frame/paths.h"
#include "frame/today.h"
#include "texts.h"
#include "throughline/check/gaps.h"
#include "throughline/editor/open_externally.h"
#include "throughline/editor/plain_text.h"
#include "throughline/exchange/calendar.h"
#include "throughline/exchange/json.h"
#include "throughline/exchange/map_text.h"
#include "throughline/exchange/owner_sheet.h"
#include "throughline/journey/time_text.h"
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
  actions.add({.id = "export.text",
               .group = texts::Menus::tr("Export"),
               .text = tr("Export text (Markdown)…"),
               .tip = tr("Stage by stage in bullets, for Notion, a wiki or a mail"),
               .keys = {},
               .run = [this] { writeMarkdown(false); }});
  actions.add({.id = "export.textWithComments",
               .group = texts::Menus::tr("Comments"),
               .text = tr("Export text with comments…"),
               .tip = tr("The same, and at its end what people wrote to each other"),
               .keys = {},
               .run = [this] { writeMarkdown(true); }});
  actions.add({.id = "export.copyText",
               .group = texts::Menus::tr("Export"),
               .text = tr("Copy as text"),
               .tip = tr("The map as Markdown to the clipboard, for Notion, a wiki or a mail"),
               .keys = {},
               .run = [this] { copyText(); }});
  actions.add(
      {.id = "export.calendar",
       .group = texts::Menus::tr("Export"),
       .text = tr("Export dates (calendar)…"),
       .tip = tr("The next review and the dates of open decisions, for any calendar"),
       .keys = {},
       .run = [this] { writeCalendar(); },
       .enabled = [this] { return exchange::calendarEvents(m_context.map.journey()) > 0; }});
  actions.add({.id = "export.ownerSheet",
               .group = texts::Menus::tr("Export"),
               .text = tr("Copy a department's sheet…"),
               .tip = tr("Its touchpoints, gaps and decisions as text, for a mail"),
               .keys = {},
               .run = [this] { chooseOwner(); }});
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
  button->setToolTip(tr("The map as a picture, as text or as JSON"));
  button->setProperty("look", "primary");
  button->setPopupMode(QToolButton::InstantPopup);
  button->setFocusPolicy(Qt::StrongFocus);
  auto* menu = new QMenu(button);
  for (const char* id : {"export.picture", "export.copyPicture", "export.text",
                         "export.textWithComments", "export.copyText", "export.ownerSheet",
                         "export.calendar", "export.json", "export.showFolder"}) {
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
  writeDocument("json", tr("Export JSON"), tr("JSON (*.json)"),
                [this] { return exchange::journeyToJson(m_context.map.journey()); });
}

void ExportFeature::writeMarkdown(bool comments) {
  writeDocument("md", tr("Export text"), tr("Markdown (*.md)"),
                [this, comments] { return markdown(comments); });
}

void ExportFeature::writeCalendar() {
  writeDocument("ics", tr("Export dates"), tr("Calendars (*.ics)"), [this] {
    return exchange::calendarOf(m_context.map.journey(),
                                journey::timeText(m_context.services.store.now()));
  });
}

void ExportFeature::chooseOwner() {
  auto* menu = new QMenu(m_context.window);
  menu->setObjectName("owners");
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const auto* department : m_context.map.journey().list<journey::Department>()) {
    menu->addAction(plainMenuText(QString::fromStdString(department->name)), this,
                    [this, id = department->id] { copyOwnerSheet(id); });
  }
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addAction(tr("Nobody yet"), this, [this] { copyOwnerSheet(std::nullopt); });
  menu->setActiveAction(menu->actions().front());
  menu->popup(m_context.window->mapToGlobal(m_context.window->rect().center()));
}

void ExportFeature::copyOwnerSheet(std::optional<journey::Id<journey::Department>> owner) {
  guarded(m_context, [&] {
    const journey::Journey& journey = m_context.map.journey();
    const journey::Date day = today(m_context.services);
    putMarkdownOnClipboard(exchange::ownerSheet(
        journey, documentWords(journey),
        {.owner = owner, .gaps = check::gapsOf(journey, owner, day), .today = day}));
    m_context.toast.say(tr("Copied as text"));
  });
}

void ExportFeature::writeDocument(const QString& suffix, const QString& title, const QString& kind,
                                  const std::function<std::string()>& make) {
  auto path =
      m_context.services.dialogs->askSave(m_context.window, title, kind, suggestion(suffix));
  if (!path) return;
  *path = withSuffix(*path, suffix);
  guarded(m_context, [&] {
    const std::string text = make();
    store::writeSafely(toPath(*path),
                       [&](const store::Sink& sink) { sink(std::as_bytes(std::span(text))); });
    done(*path, tr("Exported %1").arg(shownFileName(QFileInfo(*path).fileName())));
  });
}

std::string ExportFeature::markdown(bool comments) const {
  const journey::Journey& journey = m_context.map.journey();
  // Everybody's feelings: a text does not get crowded as a picture does.
  return exchange::mapToMarkdown(journey, documentWords(journey),
                                 {.period = m_context.view.options().period, .comments = comments});
}

void ExportFeature::copyText() {
  guarded(m_context, [&] {
    putMarkdownOnClipboard(markdown(false));
    m_context.toast.say(tr("Copied as text"));
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
