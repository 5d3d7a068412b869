#include "plot.h"

#include <QApplication>
#include <QGraphicsLayout>
#include <QLegend>
#include <QPainter>

#include "bar_plot.h"
#include "line_plot.h"

namespace throughline::editor {

namespace {

// Qt's own layers lie between 0 and 20.
constexpr qreal kUnder = -1;
constexpr qreal kOver = 1000;

}  // namespace

ChartFonts ChartFonts::of(const QFont& base) {
  const auto sized = [&](int pixels, QFont::Weight weight) {
    QFont font = base;
    font.setFamilies({"Inter", base.family(), "Noto Sans"});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
  };
  return {sized(11, QFont::Normal), sized(11, QFont::DemiBold), sized(13, QFont::DemiBold)};
}

/// One layer of our own painting, as large as the chart.
class Plot::PaintedLayer : public QGraphicsItem {
 public:
  using Paint = void (Plot::*)(QPainter&) const;

  PaintedLayer(Plot& plot, Paint work, qreal height)
      : QGraphicsItem(&plot), m_plot(plot), m_paint(work) {
    setZValue(height);
    setAcceptedMouseButtons(Qt::NoButton);
  }
  [[nodiscard]] QRectF boundingRect() const override { return m_plot.rect(); }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
    painter->setRenderHint(QPainter::Antialiasing);
    (m_plot.*m_paint)(*painter);
  }
  void resizing() { prepareGeometryChange(); }

 private:
  Plot& m_plot;
  Paint m_paint;
};

Plot::Plot(const drawing::Theme& theme)
    : m_theme(theme),
      m_fonts(ChartFonts::of(QApplication::font())),
      m_under(new PaintedLayer(*this, &Plot::paintUnder, kUnder)),
      m_over(new PaintedLayer(*this, &Plot::paintOver, kOver)) {
  setBackgroundVisible(false);
  setPlotAreaBackgroundVisible(false);
  setAnimationOptions(NoAnimation);
  setMargins({});
  layout()->setContentsMargins(0, 0, 0, 0);
  legend()->hide();
}

Plot::~Plot() = default;

void Plot::fit(QSizeF size) {
  m_under->resizing();
  m_over->resizing();
  resize(size);
  arrange(size);
  layout()->activate();
}

void Plot::setCurrent(std::optional<ChartPosition> spot) {
  if (spot == m_current) return;
  m_current = spot;
  restyle();
  m_under->update();
  m_over->update();
}

void Plot::setSelected(std::optional<StageId> stage) {
  if (stage == m_selected) return;
  m_selected = stage;
  restyle();
  m_under->update();
  m_over->update();
}

std::unique_ptr<Plot> makePlot(const ChartContent& content, const drawing::Theme& theme) {
  if (const auto* bars = std::get_if<BarContent>(&content)) {
    return std::make_unique<BarPlot>(*bars, theme);
  }
  return std::make_unique<LinePlot>(std::get<LineContent>(content), theme);
}

}  // namespace throughline::editor
