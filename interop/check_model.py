"""Loads what Elson wrote with the libraries that will read it and writes found.json: how far the two are apart.

Takes a folder with base/, adapter/, merged/, quantized/ and case.json (texts with Elson's ids, a conversation with
Elson's prompt, the sentences a tokenizer was trained on and its size). The test decides what is near enough.
"""

import json
import sys
from pathlib import Path

import torch
from compressed_tensors.compressors.pack_quantized.helpers import pack_to_int32
from compressed_tensors.quantization import QuantizationArgs
from compressed_tensors.quantization.lifecycle.forward import quantize
from compressed_tensors.quantization.utils.helpers import calculate_qparams
from peft import PeftModel
from safetensors.torch import load_file
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers, trainers
from transformers import AutoModelForCausalLM, AutoTokenizer

GROUP = 128
IDS = torch.tensor([[1, 5, 9, 40, 77, 120, 200, 3]])


def logits(model) -> torch.Tensor:
    with torch.no_grad():
        return model.eval()(IDS).logits.float()


def distance(a: torch.Tensor, b: torch.Tensor) -> float:
    return (a.float() - b.float()).abs().max().item()


def check_merge(root: Path, found: dict) -> None:
    base = AutoModelForCausalLM.from_pretrained(root / "base", dtype=torch.float32)
    before = logits(base)
    adapted = PeftModel.from_pretrained(base, root / "adapter")
    merged = AutoModelForCausalLM.from_pretrained(root / "merged", dtype=torch.float32)
    found["adapter_effect_on_logits"] = distance(logits(adapted), before)
    found["peft_to_merged_logits"] = distance(logits(adapted), logits(merged))
    reference = adapted.merge_and_unload().state_dict()
    ours = load_file(root / "merged" / "model.safetensors")
    found["merged_weight_difference"] = max(distance(reference[name], ours[name]) for name in ours)


def check_four_bits(root: Path, found: dict) -> None:
    arguments = QuantizationArgs(num_bits=4, type="int", symmetric=True, strategy="group", group_size=GROUP)
    dense = load_file(root / "merged" / "model.safetensors")
    packed = load_file(root / "quantized" / "model.safetensors")
    words, scales, matrices = 0, 0, 0
    for name in [n for n in packed if n.endswith(".weight_packed")]:
        module = name.removesuffix(".weight_packed")
        weight = dense[module + ".weight"].to(torch.bfloat16)
        groups = weight.reshape(weight.shape[0], -1, GROUP)
        scale, zero = calculate_qparams(groups.amin(-1), groups.amax(-1), arguments)
        values = quantize(weight, scale, zero, arguments, dtype=torch.int8)
        words += (pack_to_int32(values, 4) != packed[name]).sum().item()
        scales += (scale != packed[module + ".weight_scale"]).sum().item()
        matrices += 1
    found["quantized_matrices"] = matrices
    found["packed_words_that_differ"] = words
    found["scales_that_differ"] = scales
    model = AutoModelForCausalLM.from_pretrained(root / "quantized")
    dequantized = load_file(root / "dequantized.safetensors")
    reference = AutoModelForCausalLM.from_pretrained(root / "merged", dtype=torch.bfloat16)
    state = reference.state_dict()
    state.update({name: tensor.to(torch.bfloat16) for name, tensor in dequantized.items()})
    reference.load_state_dict(state)
    found["four_bit_logits_difference"] = distance(logits(model), logits(reference))


def check_words(root: Path, case: dict, found: dict) -> None:
    tokenizer = AutoTokenizer.from_pretrained(root / "merged")
    found["tokenizer_class"] = type(tokenizer).__name__
    found["texts_encoded_otherwise"] = [
        text for text, ids in case["texts"].items() if tokenizer.encode(text, add_special_tokens=False) != ids
    ]
    found["prompt"] = tokenizer.apply_chat_template(
        case["messages"], tools=case["tools"], tokenize=False, add_generation_prompt=True
    )
    found["eos_token"] = tokenizer.eos_token


def check_trainer(root: Path, case: dict, found: dict) -> None:
    ours = json.loads((root / "merged" / "tokenizer.json").read_text())
    reference = Tokenizer(models.BPE())
    reference.normalizer = normalizers.NFC()
    pattern = ours["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"]
    reference.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(pattern), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    trainer = trainers.BpeTrainer(
        vocab_size=len(ours["model"]["vocab"]),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    reference.train_from_iterator(case["corpus"], trainer)
    theirs = json.loads(reference.to_str())["model"]["merges"]
    found["merges"] = len(theirs)
    found["merges_that_differ"] = sum(a != b for a, b in zip(theirs, ours["model"]["merges"], strict=True))


def main() -> None:
    root = Path(sys.argv[1])
    case = json.loads((root / "case.json").read_text())
    found: dict = {}
    check_merge(root, found)
    check_four_bits(root, found)
    check_words(root, case, found)
    check_trainer(root, case, found)
    (root / "found.json").write_text(json.dumps(found, ensure_ascii=False))


main()
