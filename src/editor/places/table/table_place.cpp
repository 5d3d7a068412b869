#include "table_place.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

#include "filter_row.h"
#include "kinds.h"
#include "panels/channels/channels_panel.h"
#include "paste_dialog.h"
#include "rows_clipboard.h"
#include "selection_bar.h"
#include "table_page.h"
#include "take/take_table.h"
#include "texts.h"
#include "throughline/journey/intents/moving.h"
#include "throughline/journey/messages/labels.h"
#include "widgets/elided_label.h"

namespace throughline::editor {

TablePlace::TablePlace(const WindowContext& context)
    : m_context(context),
      m_days(context.map, context.services, this),
      m_model(context.map, context.view, m_days, this),
      m_numbers(new ShownNumbers(context.map, context.view, this)),
      m_page(new TablePage(m_model, context.map, context.view, *context.services.settings)),
      m_channels(new ChannelsPanel(context.map, context.view, *m_numbers)) {
  ThingsView& rows = m_page->rows();
  auto* bar = new SelectionBar(context, rows, m_page);
  m_page->setBar(bar);
  connect(bar, &SelectionBar::copyWanted, this, [this] { copy(false); });
  connect(bar, &SelectionBar::removeWanted, this, &TablePlace::remove);
  connect(m_page, &TablePage::copyWanted, this, [this] { copy(true); });
  connect(&rows, &ThingsView::showWanted, this, &TablePlace::showOnMap);
  connect(&rows, &ThingsView::menuWanted, this, &TablePlace::showMenu);
  connect(&rows, &ThingsView::refused, this,
          [this](const QString& sentence) { m_context.toast.say(sentence); });
  connect(&rows, &ThingsView::ticksChanged, this, [this] { m_context.actions.refresh(); });
  connect(&context.view, &ViewState::selectionChanged, this, &TablePlace::follow);
  connect(&context.view, &ViewState::filterChanged, rows.viewport(), qOverload<>(&QWidget::update));
  connect(&context.view, &ViewState::revealRequested, this, [this](const auto& target) {
    if (isOpen()) m_page->rows().goTo(target);
  });
  connect(m_numbers, &ShownNumbers::changed, this, &TablePlace::showWeakest);
  const auto setTheme = [this, &rows](const drawing::Theme& theme) {
    m_channels->setTheme(theme);
    rows.look().setTheme(theme);
    rows.viewport()->update();
  };
  connect(&context.appearance, &Appearance::themeChanged, this, setTheme);
  setTheme(context.appearance.theme());
  m_page->installEventFilter(this);
}

TablePlace::~TablePlace() = default;

PlaceEntry TablePlace::entry() {
  return {
      .id = "table",
      .title = tr("Table"),
      .tip = tr("Everything on the map as rows, and back"),
      .keys = {QKeySequence(Qt::Key_F8)},
      .make = [](const WindowContext& context) { return std::make_unique<TablePlace>(context); }};
}

QWidget& TablePlace::view() { return *m_page; }

std::vector<PanelTab> TablePlace::sideTabs() {
  return {{.page = m_channels,
           .title = tr("Channels"),
           .action = {.id = "view.channels",
                      .group = texts::Menus::tr("Window areas"),
                      .text = tr("Channels by stage"),
                      .tip = tr("Which channels carry which stage, and who owns them"),
                      .keys = {}},
           .everywhere = true,
           .onDemand = true}};
}

std::vector<QWidget*> TablePlace::statusControls() {
  auto* hint = new ElidedLabel(tr("F8 back to the map · Enter edits a cell · Space selects"));
  hint->setObjectName("tableHint");
  hint->setProperty("look", "small");
  hint->setMinimumWidth(20);
  hint->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
  return {hint};
}

bool TablePlace::isOpen() const { return m_page->isVisible(); }

void TablePlace::activate() { m_page->setFocus(); }

// What nobody sees is not kept up to date.
bool TablePlace::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_page && event->type() == QEvent::Hide) m_model.setFollowing(false);
  if (watched == m_page && event->type() == QEvent::Show) {
    m_page->rows().catchUp();
    showWeakest();
  }
  return Place::eventFilter(watched, event);
}

void TablePlace::flush() {
  m_page->rows().editing().flush();
  m_page->rows().editing().close();
}

void TablePlace::remember() { m_page->remember(); }

bool TablePlace::shows(const drawing::Target& target) const {
  return isOpen() && m_model.isShown(target);
}

bool TablePlace::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_page->rows().editing().takeRefusal(initiator, sentence);
}

void TablePlace::follow() {
  if (isOpen()) m_page->rows().followSelection();
}

void TablePlace::showWeakest() {
  if (!isOpen()) return;
  const metrics::PeriodNumbers& numbers = m_numbers->numbers();
  const auto& weakest = numbers.weakestLink;
  m_page->rows().look().setWeakest(weakest ? numbers.stages.at(weakest->passage).stage
                                           : journey::Id<journey::Stage>{});
  m_page->rows().viewport()->update();
}

void TablePlace::showOnMap() {
  const auto chosen = m_page->rows().chosen();
  if (chosen.empty()) return;
  const drawing::Target target = m_context.view.selection().contains(m_context.view.current())
                                     ? m_context.view.current()
                                     : drawing::Target(chosen.front());
  m_context.view.select({chosen.begin(), chosen.end()}, target);
  m_context.panels.showElsewhere(target);
}

void TablePlace::copy(bool all) {
  const auto records = all ? m_model.shownRecords() : m_page->rows().chosen();
  if (records.empty()) return;
  auto* mime = new QMimeData;
  setRows(*mime, m_model, records);
  QGuiApplication::clipboard()->setMimeData(mime);
  m_context.toast.say(tr("%Ln rows copied", nullptr, static_cast<int>(records.size())));
}

PasteTarget TablePlace::pasteTarget() const {
  ThingsView& rows = m_page->rows();
  PasteTarget target{.all = m_model.shownRecords()};
  target.ticked = rows.tickedCount() > 1;
  const int column = std::max(0, rows.currentIndex().column());
  for (const journey::ThingColumn each : journey::kThingColumns) {
    const int at = static_cast<int>(each);
    if (at >= column && !rows.isColumnHidden(at)) target.columns.push_back(each);
  }
  if (target.ticked) {
    target.rows = rows.chosen();
    return target;
  }
  for (int row = std::max(0, rows.currentIndex().row()); row < m_model.rowCount(); ++row) {
    if (const journey::Thing* thing = m_model.thingAt(row)) target.rows.push_back(thing->key);
  }
  return target;
}

void TablePlace::paste() {
  if (!m_context.map.canEdit()) {
    m_context.toast.say(m_context.map.whyReadOnly());
    return;
  }
  const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
  exchange::Table table;
  try {
    if (mime) table = tableOf(*mime);
  } catch (const journey::Error& error) {
    return m_context.services.dialogs->tell(m_context.window, error);
  }
  if (table.cells.empty()) {
    m_context.toast.say(tr("The clipboard holds no table."));
    return;
  }
  auto plan = planPaste(m_context.map.journey(), table, pasteTarget(), m_context.map.notation());
  auto* dialog = new PasteDialog(m_context.map.journey(), std::move(plan), m_context.window);
  connect(dialog, &PasteDialog::addingWanted, this, [this, table] {
    takeTable(m_context.map, *m_page, {.table = table, .as = exchange::TakeAs::touchpoints},
              [](const TakeSession::Written&) {});
  });
  connect(dialog, &QDialog::accepted, this, [this, dialog] {
    const auto cells = dialog->chosen();
    m_context.map.edit(journey::messages::pasteCells(cells.size()), nullptr,
                       [&](journey::Edit& edit) { makePasted(edit, cells); });
  });
  // What it was planned for must still be there.
  connect(&m_context.map, &OpenMap::changed, dialog, [dialog] {
    if (dialog->isVisible()) dialog->reject();
  });
  dialog->open();
}

void TablePlace::remove() {
  const auto records = m_page->rows().chosen();
  if (records.empty() || !m_context.map.canEdit()) return;
  m_context.map.edit(journey::messages::deleteRecords(nounFor(records)), nullptr,
                     [&](journey::Edit& edit) { removeRecords(edit, records); });
}

void TablePlace::addActions() {
  ThingsView& rows = m_page->rows();
  const auto some = [&rows] { return !rows.chosen().empty(); };
  const auto editable = [this, some] { return m_context.map.canEdit() && some(); };
  const auto add = [&](const QString& id, const QString& text, const QString& tip,
                       const QList<QKeySequence>& keys, std::function<void()> run,
                       std::function<bool()> enabled, bool edits = false) {
    m_context.actions.add({.id = id,
                           .group = texts::Menus::tr("Table"),
                           .text = text,
                           .tip = tip,
                           .keys = keys,
                           .run = std::move(run),
                           .enabled = [this, enabled] { return isOpen() && enabled(); },
                           .keysIn = &rows,
                           .edits = edits});
  };
  add(
      "table.edit", tr("Edit cell"), tr("Types into the cell of the cursor; so does just typing."),
      {Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2}, [&rows] { rows.editCell(); }, some, true);
  add(
      "table.tick", tr("Select row"), tr("Ticks the row of the cursor, or no longer."),
      {Qt::Key_Space}, [&rows] { rows.toggleTick(); }, [] { return true; });
  add(
      "table.tickAll", tr("Select all rows"), tr("All that the conditions leave."),
      {QKeySequence::SelectAll}, [&rows] { rows.tickAll(); }, [] { return true; });
  add(
      "table.copy", tr("Copy rows"), tr("As a table with headings, for a spreadsheet or the map."),
      {QKeySequence::Copy}, [this] { copy(false); }, some);
  add(
      "table.paste", tr("Paste into rows"),
      tr("Shows what a table on the clipboard would change, before it does."),
      {QKeySequence::Paste}, [this] { paste(); }, [] { return true; }, true);
  add(
      "table.delete", tr("Delete rows"), tr("Deletes what is selected."),
      {Qt::Key_Delete, Qt::Key_Backspace}, [this] { remove(); }, editable, true);
  add(
      "table.show", tr("Show on the map"), tr("Goes to the map with what is selected."),
      {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, [this] { showOnMap(); }, some);
  add(
      "table.words", tr("Filter rows by words"), tr("Only rows that hold every word are left."),
      {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
      [this] { m_page->filter().words().setFocus(Qt::ShortcutFocusReason); }, [] { return true; });
}

void TablePlace::showMenu(QPoint global) {
  m_context.actions.refresh();
  QMenu menu;
  for (const char* id : {"table.edit", "table.show", "table.tick", "table.copy", "table.paste",
                         "comment.add", "history.ofThis", "table.delete"}) {
    if (QAction* action = m_context.actions.action(id)) menu.addAction(action);
  }
  menu.exec(global);
}

}  // namespace throughline::editor
