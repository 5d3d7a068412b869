#include "chart_card.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "chart_picture.h"
#include "chart_view.h"
#include "contents.h"
#include "frame/paths.h"
#include "throughline/editor/plain_text.h"
#include "throughline/store/safe_file.h"

namespace throughline::editor {

namespace {

// A chart of half a slide, however small the panel is.
constexpr QSizeF kPictureSize{760, 400};

QMenu* chartMenu(QWidget* parent, const std::function<void(ChartKind)>& choose) {
  auto* menu = new QMenu(parent);
  for (const ChartKind kind : kAllCharts) {
    menu->addAction(chartName(kind), parent, [choose, kind] { choose(kind); });
  }
  return menu;
}

}  // namespace

ChartCard::ChartCard(ShownNumbers& shown, ViewState& view, Services& services, ChartKind kind,
                     QWidget* parent)
    : QWidget(parent), m_shown(shown), m_view(view), m_services(services), m_kind(kind) {
  m_refresh.setSingleShot(true);
  m_refresh.setInterval(0);
  build();
  connectAll();
}

void ChartCard::build() {
  m_title = new QPushButton;
  m_title->setObjectName("chartTitle");
  m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  m_title->setMenu(chartMenu(this, [this](ChartKind kind) { emit kindChosen(kind); }));
  m_ways = new QMenu(this);
  m_ways->addAction(tr("Copy picture"), this, &ChartCard::copy);
  m_ways->addAction(tr("Save as PNG…"), this, [this] { save("png"); });
  m_ways->addAction(tr("Save as SVG…"), this, [this] { save("svg"); });
  m_more = new QToolButton;
  m_more->setText("⋯");
  m_more->setPopupMode(QToolButton::InstantPopup);
  m_more->setFocusPolicy(Qt::StrongFocus);
  m_more->setToolTip(tr("Copy or save this chart"));
  m_more->setAccessibleName(tr("Copy or save this chart"));
  m_more->setMenu(m_ways);
  m_chart = new ChartView;
  m_invitation = new PlainLabel;
  m_invitation->setAlignment(Qt::AlignCenter);
  m_invitation->setWordWrap(true);
  m_invitation->setProperty("look", "small");

  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, 0, 0);
  head->addWidget(m_title, 1);
  head->addWidget(m_more);
  m_stack = new QStackedLayout;
  m_stack->addWidget(m_chart);
  m_stack->addWidget(m_invitation);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(12, 6, 8, 8);
  column->setSpacing(4);
  column->addLayout(head);
  column->addLayout(m_stack, 1);
}

void ChartCard::connectAll() {
  connect(&m_refresh, &QTimer::timeout, this, &ChartCard::refresh);
  connect(&m_shown, &ShownNumbers::changed, this, &ChartCard::markStale);
  connect(&m_view, &ViewState::selectionChanged, this, &ChartCard::showSelection);
  connect(m_chart, &ChartView::stageChosen, this, &ChartCard::choose);
}

void ChartCard::setKind(ChartKind kind) {
  if (kind == m_kind) return;
  m_kind = kind;
  m_chart->startAnew();
  markStale();
}

void ChartCard::setTheme(const drawing::Theme& theme) {
  m_theme = &theme;
  const auto color = [&](drawing::Ink ink) { return theme.of(ink).name(); };
  m_title->setStyleSheet(
      QString("#chartTitle { background: transparent; border: 1px solid transparent; color: %1;"
              " border-radius: 5px; padding: 3px 6px; text-align: left; font-weight: 600; }"
              "#chartTitle:hover { background: %2; } #chartTitle:focus { border-color: %3; }"
              "#chartTitle::menu-indicator { image: none; width: 0; }")
          .arg(color(drawing::Ink::text), color(drawing::Ink::chip),
               color(drawing::Ink::selection)));
  m_more->setStyleSheet(
      QString(
          "QToolButton { background: transparent; border: 1px solid transparent; color: %1;"
          " border-radius: 5px; padding: 2px 6px; } QToolButton:hover { background: %2; }"
          "QToolButton:focus { border-color: %3; } QToolButton::menu-indicator { image: none; }")
          .arg(color(drawing::Ink::secondText), color(drawing::Ink::chip),
               color(drawing::Ink::selection)));
  markStale();
}

void ChartCard::markStale() {
  m_stale = true;
  if (isVisible()) m_refresh.start();
}

void ChartCard::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_stale) refresh();
}

void ChartCard::refresh() {
  m_stale = false;
  ChartContent content = contentOf(m_kind, m_shown);
  // One reading changes few charts, and a chart is slow to make.
  if (m_drawn == m_theme && content == m_content) return;
  m_content = std::move(content);
  m_drawn = m_theme;
  showTitle();
  const QString& invitation = invitationOf(m_content);
  m_invitation->setText(invitation);
  m_more->setEnabled(invitation.isEmpty());
  m_stack->setCurrentWidget(invitation.isEmpty() ? static_cast<QWidget*>(m_chart) : m_invitation);
  if (!invitation.isEmpty()) return;
  m_chart->show(m_content, *m_theme);
  showSelection();
}

void ChartCard::showTitle() {
  const QString title = titleOf(m_content);
  const int room = m_title->width() - 34;
  m_title->setText(plainMenuText(m_title->fontMetrics().elidedText(title, Qt::ElideRight, room)) +
                   "  ▾");
  m_title->setToolTip(plainTip(title) + tr("\nChoose another chart"));
  m_title->setAccessibleName(title);
}

void ChartCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layout()->activate();
  showTitle();
}

void ChartCard::showSelection() {
  const drawing::Target& current = m_view.current();
  const bool isStage = current.kind == journey::Kind::stage && current.id != 0;
  m_chart->setSelected(isStage ? std::optional(StageId{current.id}) : std::nullopt);
}

void ChartCard::choose(StageId stage) {
  const drawing::Target target{journey::Kind::stage, stage.value};
  m_view.selectOnly(target);
  m_view.reveal(target);
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event) {
  if (m_more->isEnabled()) m_ways->popup(event->globalPos());
}

void ChartCard::copy() {
  QApplication::clipboard()->setImage(chartImage(m_content, *m_theme, kPictureSize));
}

void ChartCard::save(const QString& suffix) {
  const QString filter = suffix == "svg" ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)");
  const auto chosen = m_services.dialogs->askSave(this, tr("Save the chart"), filter,
                                                  chartKey(m_kind) + '.' + suffix);
  if (!chosen) return;
  const QString path =
      chosen->endsWith('.' + suffix, Qt::CaseInsensitive) ? *chosen : *chosen + '.' + suffix;
  try {
    const QByteArray bytes = suffix == "svg" ? chartSvg(m_content, *m_theme, kPictureSize)
                                             : chartPng(m_content, *m_theme, kPictureSize);
    store::writeSafely(toPath(path), [&](const store::Sink& sink) {
      sink(std::as_bytes(std::span(bytes.constData(), static_cast<std::size_t>(bytes.size()))));
    });
  } catch (const journey::Error& error) {
    m_services.dialogs->tell(this, error);
  }
}

}  // namespace throughline::editor
