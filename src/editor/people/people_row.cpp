#include "people/people_row.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "people/face_tile.h"
#include "people/fading_edges.h"
#include "people/persona_card.h"
#include "throughline/drawing/layout.h"
#include "throughline/editor/plain_text.h"

namespace throughline::editor {

using drawing::Ink;

namespace {

constexpr int kTileGap = 6;
constexpr int kRowEdge = 8;  // above and below the tiles
constexpr int kFoldedRowEdge = 5;
constexpr int kHeadWidth = 112;  // as the names of the lanes

}  // namespace

PeopleRow::PeopleRow(const WindowContext& context)
    : m_context(context),
      m_verbs(context),
      m_head(new QWidget(this)),
      m_count(new PlainLabel(m_head)),
      m_add(new QPushButton(tr("+ Add"), m_head)),
      m_invitation(nullptr),
      m_area(new QScrollArea(this)),
      m_strip(new QWidget),
      m_mark(new QWidget(m_strip)),
      m_edges(new FadingEdges(*m_area)),
      m_theme(&context.appearance.theme()) {
  setObjectName("people");
  setAccessibleName(tr("People"));
  setProperty("area", true);
  auto* title = new PlainLabel(tr("People"), m_head);
  title->setObjectName("peopleTitle");
  title->setProperty("look", "section");
  m_count->setProperty("look", "small");
  m_count->setWordWrap(true);
  m_add->setObjectName("addPerson");
  m_add->setAccessibleName(tr("Add person"));
  m_add->setToolTip(tr("Adds a person who takes part in the buying."));
  auto* head = new QVBoxLayout(m_head);
  head->setContentsMargins(12, kRowEdge, 4, 4);
  head->setSpacing(2);
  head->addWidget(title);
  head->addWidget(m_count);
  head->addWidget(m_add, 0, Qt::AlignLeft);
  head->addStretch(1);
  m_area->setFrameShape(QFrame::NoFrame);
  m_area->setFocusPolicy(Qt::NoFocus);
  m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_area->setWidget(m_strip);
  m_area->viewport()->setAutoFillBackground(false);
  m_strip->setAutoFillBackground(false);
  m_mark->setObjectName("landing");
  m_mark->setAttribute(Qt::WA_StyledBackground);
  m_mark->hide();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  m_head->setFixedWidth(kHeadWidth);
  row->addWidget(m_head);
  row->addWidget(m_area, 1);
  m_invitation = new QPushButton(tr("Add the first person: whose journey is this?"), m_strip);
  m_invitation->setObjectName("firstPerson");
  m_invitation->setProperty("look", "invitation");
  connect(m_add, &QPushButton::clicked, this, &PeopleRow::addPerson);
  connect(m_invitation, &QPushButton::clicked, this, &PeopleRow::addPerson);
  connect(&context.map, &OpenMap::changed, this, &PeopleRow::refresh);
  connect(&context.map, &OpenMap::accessChanged, this, &PeopleRow::refresh);
  connect(&context.view, &ViewState::optionsChanged, this, &PeopleRow::refresh);
  refresh();
}

PeopleRow::~PeopleRow() { delete m_card; }

PersonaCard* PeopleRow::card() const { return m_card; }

void PeopleRow::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  for (FaceTile* tile : m_tiles) tile->setTheme(theme);
  m_edges->setGround(theme.of(Ink::paper));
  if (m_card) m_card->setTheme(theme);
  update();
}

void PeopleRow::setFolded(bool folded) {
  if (folded == m_folded) return;
  m_folded = folded;
  for (FaceTile* tile : m_tiles) tile->setFolded(folded);
  refresh();
}

void PeopleRow::wordHead(std::size_t count) {
  m_count->setText(tr("buying committee of %n", nullptr, static_cast<int>(count)));
  // The button stays where it was when a second person brings the line above it.
  QSizePolicy room = m_count->sizePolicy();
  room.setRetainSizeWhenHidden(!m_folded);
  m_count->setSizePolicy(room);
  m_count->setVisible(!m_folded && count > 1);
  static_cast<QBoxLayout*>(m_head->layout())
      ->setDirection(m_folded ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_add->setText(m_folded ? QStringLiteral("+") : tr("+ Add"));
  constexpr int kEdges = 20;
  const int title = m_head->findChild<QWidget*>("peopleTitle")->sizeHint().width();
  const bool fits = title + m_add->sizeHint().width() + kEdges <= kHeadWidth;
  m_add->setVisible(!m_folded || fits);
  m_add->setEnabled(m_context.map.canEdit());
  m_invitation->setVisible(count == 0);
  m_invitation->setEnabled(m_context.map.canEdit());
}

void PeopleRow::refresh() {
  const auto people = peopleOf(m_context.map.journey(), m_context.view);
  wordHead(people.size());
  makeTiles(people);
  arrange();
}

void PeopleRow::makeTiles(const std::vector<PersonLook>& people) {
  std::vector<FaceTile*> tiles;
  for (const PersonLook& person : people) {
    FaceTile* tile = this->tile(person.id);
    if (tile) {
      std::erase(m_tiles, tile);
    } else {
      tile = new FaceTile(m_cache, m_strip);
      tile->setTheme(*m_theme);
      tile->setFolded(m_folded);
      tile->installEventFilter(this);
      connect(tile, &FaceTile::chosen, this,
              [this, tile](Qt::KeyboardModifiers modifiers) { choose(*tile, modifiers); });
      connect(tile, &FaceTile::doubleClicked, this, [this, tile] {
        drawing::ViewOptions options = m_context.view.options();
        options.personas = m_shownBefore;  // the click before only meant the second one
        m_context.view.setOptions(options);
        openCard(tile->person().id);
      });
      connect(tile, &FaceTile::dragged, this, [this, tile](QPoint at) { drag(*tile, at); });
      connect(tile, &FaceTile::dropped, this, [this, tile](QPoint at) { drop(*tile, at); });
      connect(tile, &FaceTile::dragCancelled, this, &PeopleRow::endDrag);
      connect(tile, &FaceTile::pictureDropped, this, [this, tile](const QMimeData* picture) {
        m_verbs.takePicture(tile->person().id, *picture);
      });
    }
    tile->show(person);
    tile->setVisible(true);
    tiles.push_back(tile);
  }
  for (FaceTile* gone : m_tiles) {
    if (m_card && m_card->persona() == gone->person().id) m_card->close();
    gone->removeEventFilter(this);
    gone->hide();
    gone->deleteLater();
  }
  m_tiles = std::move(tiles);
  const bool hasOne = std::ranges::any_of(
      m_tiles, [](const FaceTile* tile) { return tile->focusPolicy() == Qt::StrongFocus; });
  if (!hasOne && !m_tiles.empty()) keepTabOn(*m_tiles.front());
}

// Tiles get narrower down to their parts' width before the row scrolls; in a folded row that
// scrolls those that are shown come first.
void PeopleRow::arrange() {
  const int edge = m_folded ? kFoldedRowEdge : kRowEdge;
  const int room = std::max(0, width() - kHeadWidth);
  const auto count = static_cast<int>(m_tiles.size());
  const int each = count > 0 ? (room - (count + 1) * kTileGap) / count : 0;
  std::vector<int> widths;
  int needed = kTileGap;
  int height = m_folded ? 34 : 106;
  for (const FaceTile* tile : m_tiles) {
    const int usual = tile->sizeHint().width();
    widths.push_back(m_folded ? usual
                              : std::clamp(each, std::min(usual, tile->leastWidth()), usual));
    needed += widths.back() + kTileGap;
    height = tile->sizeHint().height();
  }
  std::vector<std::size_t> order(m_tiles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (m_folded && needed > room) {
    std::ranges::stable_partition(order,
                                  [this](std::size_t i) { return m_tiles[i]->person().isShown; });
  }
  const int whole = height + 2 * edge;
  m_strip->resize(std::max(needed, room), whole);
  m_inOrder.clear();
  int x = kTileGap;
  for (const std::size_t i : order) {
    m_tiles[i]->setGeometry(x, edge, widths[i], height);
    m_inOrder.push_back(m_tiles[i]);
    x += widths[i] + kTileGap;
  }
  QWidget* before = m_add;  // which stands where the window's layouts have it
  for (FaceTile* tile : m_inOrder) {
    setTabOrder(before, tile);
    before = tile;
  }
  m_invitation->setGeometry(
      kTileGap, edge, std::min(m_invitation->sizeHint().width(), room - 2 * kTileGap), height);
  setFixedHeight(whole);
  if (m_card) m_card->follow();
}

FaceTile* PeopleRow::tile(PersonaId persona) const {
  const auto found = std::ranges::find_if(
      m_tiles, [&](const FaceTile* each) { return each->person().id == persona; });
  return found == m_tiles.end() ? nullptr : *found;
}

void PeopleRow::addPerson() {
  const auto added = m_verbs.add();
  if (!added) return;
  openCard(*added);
  if (m_card) m_card->askName();
}

void PeopleRow::openCard(PersonaId persona) {
  FaceTile* face = tile(persona);
  if (!face) return;
  if (m_card) m_card->close();
  bringIntoSight(*face);
  m_card = new PersonaCard(m_context, m_verbs, persona, *face);
  m_card->setTheme(*m_theme);
  connect(m_card, &PersonaCard::closed, this, [this, persona] {
    if (FaceTile* back = tile(persona)) focusOn(*back);
  });
  m_card->open();
}

void PeopleRow::flush() {
  if (m_card) m_card->flush();
}

bool PeopleRow::takeRefusal(store::Initiator initiator, const QString& sentence) {
  return m_card && m_card->takeRefusal(initiator, sentence);
}

void PeopleRow::choose(FaceTile& tile, Qt::KeyboardModifiers modifiers) {
  m_shownBefore = m_context.view.options().personas;
  const PersonaId id = tile.person().id;
  if ((modifiers & Qt::ControlModifier) != 0) {
    toggleShown(m_context.map.journey(), m_context.view, id);
  } else {
    showOnly(m_context.map.journey(), m_context.view, id);
  }
}

void PeopleRow::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void PeopleRow::wheelEvent(QWheelEvent* event) {
  const QPoint way = event->angleDelta();
  QScrollBar* bar = m_area->horizontalScrollBar();
  bar->setValue(bar->value() - (way.x() != 0 ? way.x() : way.y()) / 2);
  if (m_card) m_card->follow();
  event->accept();
}

void PeopleRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme->of(Ink::paper));
  painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme->of(Ink::line));
}

}  // namespace throughline::editor
