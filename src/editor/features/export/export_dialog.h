#pragma once

#include <QDialog>
#include <map>
#include <tuple>

#include "export_options.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QPushButton;
class QVBoxLayout;

namespace throughline::editor {

class PlainLabel;

/// Asks what the picture is to show and how large, and shows it. It opens with what was
/// chosen last; those who take what it offers call keepChoices().
class ExportDialog : public QDialog {
  Q_OBJECT

 public:
  /// All must outlive it.
  ExportDialog(const journey::Journey& journey, const ViewState& view, QSettings& settings,
               QWidget* parent);

  [[nodiscard]] ExportOptions options() const;
  void keepChoices();

 signals:
  void exportWanted();
  void copyWanted();

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  void addParts(QVBoxLayout& layout);
  void addSize(QVBoxLayout& layout);
  void addLook(QVBoxLayout& layout);
  void addButtons(QVBoxLayout& layout);
  /// Brings what depends on the choices up to date: the title's mark, the preview.
  void refresh();
  void preview(const ExportOptions& now);
  [[nodiscard]] bool isSlide() const;
  [[nodiscard]] const drawing::MapLayout& layoutOf(const ExportOptions& options);

  const journey::Journey& m_journey;
  const ViewState& m_view;
  QSettings& m_settings;
  ExportChoices m_choices;
  std::map<std::tuple<ExportPart, bool, bool>, drawing::MapLayout> m_layouts;  ///< see layoutOf
  QButtonGroup* m_part;
  QComboBox* m_size;
  QComboBox* m_theme;
  QCheckBox* m_transparent;
  QCheckBox* m_title;
  PlainLabel* m_picture;
  PlainLabel* m_pixels;
  QPushButton* m_copy;
  QPushButton* m_export;
};

}  // namespace throughline::editor
